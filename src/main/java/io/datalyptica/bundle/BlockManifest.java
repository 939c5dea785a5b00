package io.datalyptica.bundle;

import io.datalyptica.yaml.BlockReader;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * Reads a manifest that is laid out as our templates and our encoder lay theirs out. A plain run
 * reads its whole tree with it, because SnakeYAML takes longer for that than everything else
 * together (60 ms cold). Whatever it is not sure of it leaves to {@link ManifestReader}; a property
 * test holds that both make the same of what it takes.
 */
final class BlockManifest
    extends BlockReader<Mark, ManifestValue, LinkedHashMap<String, ManifestValue>> {
  private BlockManifest(String text) {
    super(text);
  }

  /** The value of the only document, or null when SnakeYAML has to read it. */
  static ManifestValue read(String text) {
    return new BlockManifest(text).document();
  }

  @Override
  protected Mark root(int line, int column) {
    return Mark.root(line, column);
  }

  @Override
  protected Mark entry(Mark parent, String key, int line, int column) {
    return parent.child(key, line, column);
  }

  @Override
  protected Mark item(Mark parent, int index, int line, int column) {
    return parent.child(index, line, column);
  }

  /** A value stands where its key does, because that is what a finding names. */
  @Override
  protected Mark own(Mark owner, int line, int column) {
    return owner;
  }

  @Override
  protected ManifestValue scalar(Mark mark, String text, boolean plain) {
    if (!plain) {
      return new ManifestValue.Scalar(text, ManifestValue.Type.TEXT, mark);
    }
    if (text.equals("null")) {
      return new ManifestValue.Absent(mark);
    }
    ManifestValue.Type type = typeOf(text);
    return type == null ? null : new ManifestValue.Scalar(text, type, mark);
  }

  @Override
  protected ManifestValue nothing(Mark owner) {
    return new ManifestValue.Absent(owner);
  }

  @Override
  protected ManifestValue list(Mark mark, List<ManifestValue> items) {
    return new ManifestValue.Items(items, mark);
  }

  @Override
  protected LinkedHashMap<String, ManifestValue> entries() {
    return new LinkedHashMap<>();
  }

  @Override
  protected boolean put(
      LinkedHashMap<String, ManifestValue> entries,
      Mark mark,
      String key,
      boolean plain,
      ManifestValue value) {
    return entries.put(key, value) == null;
  }

  @Override
  protected ManifestValue map(Mark mark, LinkedHashMap<String, ManifestValue> entries) {
    return new ManifestValue.Entries(entries, mark);
  }

  /** What YAML 1.1 makes of a plain scalar, or null when that is not for sure. */
  private static ManifestValue.Type typeOf(String value) {
    char first = value.charAt(0);
    if (isLetter(first)) {
      if (!isWord(value)) {
        return ManifestValue.Type.TEXT;
      }
      return value.equals("true") || value.equals("false") ? ManifestValue.Type.FLAG : null;
    }
    if (first == '/' || first == '$' || first == '(' || first == '_') {
      return ManifestValue.Type.TEXT;
    }
    int length = value.length();
    int digits = first == '-' ? 1 : 0;
    int i = digits;
    while (i < length && isDigit(value.charAt(i))) {
      i++;
    }
    if (i == length) {
      boolean octal = i > digits + 1 && value.charAt(digits) == '0';
      return i == digits || octal ? null : ManifestValue.Type.INTEGER;
    }
    if (i == digits) {
      return first == '-' && isLetter(value.charAt(1)) || value.startsWith("--")
          ? ManifestValue.Type.TEXT
          : null;
    }
    boolean unit =
        i + 2 == length && value.charAt(i + 1) == 'i' && "KMGTPE".indexOf(value.charAt(i)) >= 0;
    return unit || isDuration(value, i) ? ManifestValue.Type.TEXT : null;
  }

  /** {@code 1h30m}, {@code 500m}: letters that no number of YAML has. */
  private static boolean isDuration(String value, int from) {
    for (int i = from; i < value.length(); i++) {
      if (!isDigit(value.charAt(i)) && "hms".indexOf(value.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
