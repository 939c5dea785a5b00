package io.datalyptica.template;

/**
 * Markdown: prose is escaped (CommonMark 2.4), a word of code is written so that a reader can paste
 * it into a shell.
 */
final class MarkdownEncoder implements Encoder {
  /** What has a meaning wherever it stands. */
  private static final String SPECIAL = "\\`*_[]<>|~&$";

  /** What a shell takes as one word without quotes. */
  private static final boolean[] WORD = Encoder.wordsAnd("./:@=,+%-");

  /** What makes a heading, list, rule or quotation at the start of a line, also behind a number. */
  private static final String BLOCK_MARKS = "#+-=.)";

  @Override
  public void text(StringBuilder out, String text, Place place) {
    switch (place) {
      case PROSE -> prose(out, text);
      case CODE -> code(out, text, true);
      case INLINE -> code(out, text, false);
      case VALUE,
          KEY,
          LINE,
          COMPOSITE,
          QUOTED,
          IDENTIFIER,
          LITERAL,
          BODY_IDENTIFIER,
          BODY_LITERAL,
          COMMAND,
          NUMBER ->
          Encoder.composite(out, text);
    }
  }

  private static void prose(StringBuilder out, String text) {
    noBreaks(text);
    boolean first = isLineStart(out);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (SPECIAL.indexOf(c) >= 0 && !isInsideWord(text, i)
          || first && BLOCK_MARKS.indexOf(c) >= 0) {
        out.append('\\');
      }
      out.append(c);
      first &= c == ' ' || c >= '0' && c <= '9';
    }
  }

  /** {@code snake_case} means itself; escaping it would only make the source ugly. */
  private static boolean isInsideWord(String text, int i) {
    return text.charAt(i) == '_'
        && i > 0
        && i + 1 < text.length()
        && isPlain(text.charAt(i - 1))
        && isPlain(text.charAt(i + 1));
  }

  private static boolean isPlain(char c) {
    return Encoder.isWordCharacter(c) && c != '_';
  }

  /** Also behind the mark of a list item or a quotation, where a block of its own may start. */
  private static boolean isLineStart(StringBuilder out) {
    for (int i = out.length() - 1; i >= 0 && out.charAt(i) != '\n'; i--) {
      if (" -*+>".indexOf(out.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  private static void code(StringBuilder out, String text, boolean span) {
    noBreaks(text);
    boolean plain = !text.isEmpty();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      plain &= c < WORD.length && WORD[c];
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
