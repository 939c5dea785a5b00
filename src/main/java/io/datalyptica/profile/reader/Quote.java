package io.datalyptica.profile.reader;

/**
 * A user's text inside a sentence: on one line, of bounded length, and without anything a terminal
 * would obey.
 */
public final class Quote {
  private static final int MAX = 60;

  private Quote() {}

  public static String of(String text) {
    StringBuilder out = new StringBuilder("`");
    int shown = 0;
    for (int i = 0; i < text.length(); ) {
      if (++shown > MAX) {
        return out.append("...`").toString();
      }
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (c == '\n') {
        out.append("\\n");
      } else if (c == '\t') {
        out.append("\\t");
      } else if (c == '`' || !Characters.allowed(c) || Character.getType(c) == Character.FORMAT) {
        out.append(Characters.name(c));
      } else {
        out.appendCodePoint(c);
      }
    }
    return out.append('`').toString();
  }
}
