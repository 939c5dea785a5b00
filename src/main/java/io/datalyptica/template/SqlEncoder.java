package io.datalyptica.template;

/**
 * PostgreSQL: quotes are doubled, everything else is itself, because {@code
 * standard_conforming_strings} is on since 9.1 and the lint refuses {@code E'...'} (PostgreSQL
 * manual, 4.1.2.1). Inside a dollar-quoted body a {@code $} could end the body.
 */
final class SqlEncoder implements Encoder {
  @Override
  public void text(StringBuilder out, String text, Place place) {
    if (text.indexOf('\0') >= 0) {
      throw new Unwritable("PostgreSQL holds no NUL character");
    }
    switch (place) {
      case LITERAL -> doubled(out, text, '\'');
      case IDENTIFIER -> identifier(out, text);
      case BODY_LITERAL -> doubled(out, withoutDollar(text), '\'');
      case BODY_IDENTIFIER -> identifier(out, withoutDollar(text));
      case COMMAND -> command(out, text);
      case QUOTED -> Encoder.composite(out, text);
      case VALUE, INLINE, KEY, LINE, COMPOSITE, NUMBER, PROSE, CODE ->
          throw new Unwritable(
              "outside quotes only a number can stand; write \"{{x}}\" or '{{x}}'");
    }
  }

  private static void identifier(StringBuilder out, String text) {
    if (text.isEmpty()) {
      throw new Unwritable("an identifier cannot be empty");
    }
    doubled(out, text, '"');
  }

  /**
   * {@code \connect "a=b"} would be read as a connection string, and a line break would end the
   * command (psql manual).
   */
  private static void command(StringBuilder out, String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!Encoder.isWordCharacter(text.charAt(i)) && "-$. ".indexOf(text.charAt(i)) < 0) {
        throw new Unwritable(
            "in a command of psql only letters, digits and _ - $ . can stand, not "
                + Unwritable.quoted(text));
      }
    }
    identifier(out, text);
  }

  private static String withoutDollar(String text) {
    if (text.indexOf('$') >= 0) {
      throw new Unwritable("a $ could end the dollar-quoted body around it");
    }
    return text;
  }

  private static void doubled(StringBuilder out, String text, char quote) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == quote) {
        out.append(c);
      }
      out.append(c);
    }
  }
}
