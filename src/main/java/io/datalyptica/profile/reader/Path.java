package io.datalyptica.profile.reader;

/**
 * The way to a value, in its two spellings.
 *
 * @param pointer JSON pointer (RFC 6901)
 * @param words as people write it: {@code spec.redis[0].replicas}
 */
public record Path(String pointer, String words) {
  public static final Path ROOT = new Path("", "");

  public Path key(String key) {
    return new Path(pointer + "/" + escaped(key), words.isEmpty() ? key : words + "." + key);
  }

  public Path item(int index) {
    return new Path(pointer + "/" + index, words + "[" + index + "]");
  }

  private static String escaped(String key) {
    if (key.indexOf('~') < 0 && key.indexOf('/') < 0) {
      return key;
    }
    return key.replace("~", "~0").replace("/", "~1");
  }

  @Override
  public String toString() {
    return words.isEmpty() ? "the profile" : words;
  }
}
