package io.datalyptica.template;

/**
 * POSIX shell: a whole word in single quotes, inside which nothing is special (Shell Command
 * Language, 2.2.2).
 */
final class ShellEncoder implements Encoder {
  @Override
  public void text(StringBuilder out, String text, Place place) {
    if (place != Place.INLINE) {
      Encoder.composite(out, text);
      return;
    }
    word(out, text);
  }

  /** Text as one word. */
  static void word(StringBuilder out, String text) {
    out.append('\'');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\0') {
        throw new Unwritable("a shell word holds no NUL character");
      }
      if (c == '\'') {
        out.append("'\\''");
      } else {
        out.append(c);
      }
    }
    out.append('\'');
  }
}
