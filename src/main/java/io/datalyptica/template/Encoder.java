package io.datalyptica.template;

/** Writes a value so that a reader of its dialect gets exactly that value back. */
sealed interface Encoder
    permits YamlEncoder, SqlEncoder, ShellEncoder, ConfEncoder, JsonEncoder, MarkdownEncoder {
  boolean[] COMPOSITE = wordsAnd(".-/:");

  /**
   * A table of ASCII: word characters and {@code others}. A table is looked up faster than
   * conditions before they are compiled.
   */
  static boolean[] wordsAnd(String others) {
    boolean[] table = new boolean[128];
    for (char c = 0; c < table.length; c++) {
      table[c] = isWordCharacter(c) || others.indexOf(c) >= 0;
    }
    return table;
  }

  void text(StringBuilder out, String text, Place place);

  default void number(StringBuilder out, long number, Place place) {
    out.append(number);
  }

  /**
   * Writes a tree.
   *
   * @return false when the line that would hold it must not be written
   */
  default boolean tree(StringBuilder out, YamlTree tree, Place place) {
    throw new Unwritable("a tree cannot stand here");
  }

  /** A part of something longer: text that means itself in every dialect. */
  static void composite(StringBuilder out, String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= COMPOSITE.length || !COMPOSITE[c]) {
        throw new Unwritable(
            "next to other text only letters, digits and . _ - / : can stand, not "
                + Unwritable.quoted(text));
      }
    }
    out.append(text);
  }

  static boolean isWordCharacter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_';
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  static void appendHex(StringBuilder out, int value, int digits) {
    for (int shift = 4 * (digits - 1); shift >= 0; shift -= 4) {
      out.append("0123456789ABCDEF".charAt(value >> shift & 0xF));
    }
  }
}
