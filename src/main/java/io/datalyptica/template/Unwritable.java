package io.datalyptica.template;

/**
 * A value that an encoder refuses at its place; the interpreter adds the template's file and line
 * and the name.
 */
final class Unwritable extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final int SHOWN = 40;

  Unwritable(String message) {
    super(message, null, false, false);
  }

  /** The start of a value, printable on one line. */
  static String quoted(String text) {
    StringBuilder shown = new StringBuilder("\"");
    for (int i = 0; i < text.length() && i < SHOWN; i++) {
      char c = text.charAt(i);
      shown.append(c < ' ' || c >= 0x7F && c < 0xA0 || Character.isSurrogate(c) ? '?' : c);
    }
    return shown.append(text.length() > SHOWN ? "...\"" : "\"").toString();
  }
}
