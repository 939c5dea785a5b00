package io.datalyptica.template;

/**
 * Markdown: prose is escaped (CommonMark 2.4), a word of code is written so that a reader can paste it into a shell.
 */
final class MarkdownEncoder implements Encoder {
  private static final String SPECIAL = "\\`*_{}[]<>()#+-.!|~&:@\"'$^=";

  @Override
  public void text(StringBuilder out, String text, Place place) {
    switch (place) {
      case PROSE -> prose(out, text);
      case CODE -> code(out, text, true);
      case INLINE -> code(out, text, false);
      case VALUE, KEY, LINE, COMPOSITE, QUOTED, IDENTIFIER, LITERAL, BODY_IDENTIFIER, BODY_LITERAL, COMMAND, NUMBER ->
          Encoder.composite(out, text);
    }
  }

  private static void prose(StringBuilder out, String text) {
    noBreaks(text);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isEscaped(text, i)) {
        out.append('\\');
      }
      out.append(c);
    }
  }

  /** Inside a word {@code - . : _ ( )} and the like mean themselves; escaping them would only make the source ugly. */
  private static boolean isEscaped(String text, int i) {
    char c = text.charAt(i);
    if (SPECIAL.indexOf(c) < 0) {
      return false;
    }
    boolean inside = i > 0 && i + 1 < text.length() && isPlain(text.charAt(i - 1)) && isPlain(text.charAt(i + 1));
    return !(inside && "-.'=+".indexOf(c) >= 0);
  }

  private static boolean isPlain(char c) {
    return Encoder.isWordCharacter(c) && c != '_';
  }

  private static void code(StringBuilder out, String text, boolean span) {
    noBreaks(text);
    boolean plain = !text.isEmpty();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      plain &= Encoder.isWordCharacter(c) || "./:@=,+%-".indexOf(c) >= 0;
      if (c == '`' && span) {
        throw new Unwritable("a backquote would end the code around it");
      }
    }
    if (plain) {
      out.append(text);
    } else if (span && isTableRow(out)) {
      ShellEncoder.word(out, text.replace("|", "\\|"));
    } else {
      ShellEncoder.word(out, text);
    }
  }

  /** In a table even code must hide its bars from the reader of the row (GFM, 4.10). */
  private static boolean isTableRow(StringBuilder out) {
    int start = out.lastIndexOf("\n") + 1;
    return start < out.length() && out.charAt(start) == '|';
  }

  private static void noBreaks(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (JsonText.isControl(text.charAt(i))) {
        throw new Unwritable("a line break or control character cannot stand here");
      }
    }
  }
}
