package io.datalyptica.template;

/** Questions about one line of a YAML template, in which tags are single characters. */
final class YamlLine {
  static final char VALUE = '\uE000';
  static final char SECTION = '\uE001';

  private YamlLine() {}

  static int indent(String text) {
    int i = 0;
    while (i < text.length() && text.charAt(i) == ' ') {
      i++;
    }
    return i;
  }

  /** Column of the key behind the dashes of the line. */
  static int keyColumn(String text) {
    int i = indent(text);
    int dash = i;
    while (text.startsWith("- ", i)) {
      dash = i;
      i += 2;
      while (i < text.length() && text.charAt(i) == ' ') {
        i++;
      }
    }
    return i < text.length() && text.charAt(i) != '|' && text.charAt(i) != '>' ? i : dash;
  }

  /** Behind {@code key: } or {@code - }, with nothing in between. */
  static boolean isValueStart(String before) {
    if (before.isEmpty()
        || before.charAt(before.length() - 1) != ' '
        || before.indexOf(SECTION) >= 0) {
      return false;
    }
    if (isItemsOnly(before)) {
      return !before.isBlank();
    }
    String key = before.strip();
    return key.endsWith(":") && !key.substring(0, key.length() - 1).contains(": ");
  }

  static boolean isItemsOnly(String before) {
    int i = indent(before);
    while (before.startsWith("- ", i)) {
      i += 2;
      i += indent(before.substring(i));
    }
    return i == before.length();
  }

  /**
   * {@code 16.{{minor}}} is a number to a reader and {@code {{a}}:{{b}}} a time: something must
   * make it text.
   */
  static boolean looksLikeNumber(String text, int at) {
    int start = at;
    while (start > 0 && text.charAt(start - 1) != ' ') {
      start--;
    }
    int end = at;
    while (end < text.length() && text.charAt(end) != ' ') {
      end++;
    }
    boolean alone =
        isValueStart(text.substring(0, start)) || start == 0 || text.substring(0, start).isBlank();
    if (!alone || !text.substring(end).isBlank()) {
      return false;
    }
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c != SECTION && c != VALUE && !Encoder.isDigit(c) && ".-+_:eE".indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }
}
