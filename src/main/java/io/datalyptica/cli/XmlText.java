package io.datalyptica.cli;

/**
 * Text inside XML 1.0: what would be markup is escaped, and what no XML document may hold is
 * replaced.
 */
final class XmlText {
  private XmlText() {}

  /**
   * For the content of an element and for attributes in double quotes, where line breaks have to be
   * references to survive.
   */
  static String of(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\t', '\n', '\r', 0x85, 0x2028 -> out.append("&#").append(c).append(';');
        default -> out.appendCodePoint(legal(c) ? c : 0xfffd);
      }
    }
    return out.toString();
  }

  /** The characters of XML 1.0, 2.2, without the controls that it discourages. */
  private static boolean legal(int c) {
    boolean control = c < 0x20 || c >= 0x7f && c < 0xa0;
    boolean surrogate = c >= 0xd800 && c <= 0xdfff;
    return !control && !surrogate && (c & 0xfffe) != 0xfffe;
  }
}
