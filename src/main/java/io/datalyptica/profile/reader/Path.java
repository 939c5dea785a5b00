package io.datalyptica.profile.reader;

/**
 * The way to a value; its two spellings are made when asked for, which is when there is a finding.
 */
public final class Path {
  public static final Path ROOT = new Path(null, "", -1);

  private final Path parent;
  private final String key;
  private final int index;

  private Path(Path parent, String key, int index) {
    this.parent = parent;
    this.key = key;
    this.index = index;
  }

  public Path key(String below) {
    return new Path(this, below, -1);
  }

  public Path item(int at) {
    return new Path(this, "", at);
  }

  /** As JSON pointer (RFC 6901). */
  public String pointer() {
    if (parent == null) {
      return "";
    }
    return parent.pointer() + "/" + (index < 0 ? escaped() : Integer.toString(index));
  }

  /** As people write it: {@code spec.redis[0].replicas}; empty for the whole profile. */
  public String words() {
    if (parent == null) {
      return "";
    }
    String before = parent.words();
    if (index >= 0) {
      return before + "[" + index + "]";
    }
    return before.isEmpty() ? key : before + "." + key;
  }

  private String escaped() {
    if (key.indexOf('~') < 0 && key.indexOf('/') < 0) {
      return key;
    }
    return key.replace("~", "~0").replace("/", "~1");
  }

  @Override
  public String toString() {
    return parent == null ? "the profile" : words();
  }
}
