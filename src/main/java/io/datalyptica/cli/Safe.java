package io.datalyptica.cli;

/**
 * Texts that come from outside (names of files, values), as one line that moves no terminal's
 * cursor and hides nothing.
 */
final class Safe {
  private static final char SHOWN_INSTEAD = '\ufffd';

  private Safe() {}

  /**
   * As many characters as {@code text} has: whatever is no visible character is replaced, a tab by
   * a space.
   */
  static String line(String text) {
    int i = 0;
    while (i < text.length() && text.charAt(i) >= ' ' && text.charAt(i) < 0x7f) {
      i++;
    }
    if (i == text.length()) {
      return text;
    }
    StringBuilder safe = new StringBuilder(text.length());
    for (int j = 0; j < text.length(); j++) {
      char c = text.charAt(j);
      safe.append(c == '\t' ? ' ' : hidden(text, j) ? SHOWN_INSTEAD : c);
    }
    return safe.toString();
  }

  private static boolean hidden(String text, int i) {
    char c = text.charAt(i);
    if (Character.isHighSurrogate(c)) {
      return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
    }
    if (Character.isLowSurrogate(c)) {
      return i == 0 || !Character.isHighSurrogate(text.charAt(i - 1));
    }
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.UNASSIGNED ->
          true;
      default -> false;
    };
  }
}
