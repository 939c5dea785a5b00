package io.datalyptica.template;

import java.nio.charset.StandardCharsets;

/**
 * One YAML scalar that YAML 1.1 and YAML 1.2 both read back as the same string. Bare only where no
 * reader sees a number, boolean, null, date or syntax; a literal block for several lines; double
 * quotes otherwise, which can hold anything (YAML 1.2.2, 5.7).
 */
final class YamlScalar {
  private static final boolean[] BARE = Encoder.wordsAnd("./-@+=");

  private YamlScalar() {}

  /** A whole value; {@code blockIndent} is the column of the lines of a literal block. */
  static void value(StringBuilder out, String text, int blockIndent) {
    if (isBare(text, true)) {
      out.append(text);
    } else if (fitsBlock(text)) {
      block(out, text, blockIndent);
    } else {
      quoted(out, text);
    }
  }

  /** A scalar that stays on its line: a key, an item of a flow list. */
  static void inline(StringBuilder out, String text) {
    if (isBare(text, false)) {
      out.append(text);
    } else {
      quoted(out, text);
    }
  }

  private static boolean isBare(String text, boolean colons) {
    if (text.isEmpty()) {
      return false;
    }
    char first = text.charAt(0);
    if (Encoder.isDigit(first)) {
      return isQuantity(text);
    }
    if (!Encoder.isWordCharacter(first) && first != '/') {
      return false;
    }
    for (int i = 1; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean plain = c < BARE.length && BARE[c];
      if (!plain && !(colons && c == ':' && i + 1 < text.length())) {
        return false;
      }
    }
    return !isWordOfYaml(text);
  }

  /** Digits and a unit that no number syntax knows: 200Gi, 500m, 5s. */
  private static boolean isQuantity(String text) {
    int i = 0;
    while (i < text.length() && Encoder.isDigit(text.charAt(i))) {
      i++;
    }
    return switch (text.substring(i)) {
      case "m", "s", "h", "Ki", "Mi", "Gi", "Ti", "Pi", "Ei" -> true;
      default -> false;
    };
  }

  private static boolean isWordOfYaml(String text) {
    if (text.length() > 5 || "yYnNoOtTfFiI".indexOf(text.charAt(0)) < 0) {
      return false;
    }
    return switch (text.toLowerCase(java.util.Locale.ROOT)) {
      case "y",
          "n",
          "yes",
          "no",
          "on",
          "off",
          "true",
          "false",
          "null",
          "inf",
          "nan",
          "nil",
          "none" ->
          true;
      default -> false;
    };
  }

  /**
   * A literal block keeps text as it is, except where the line breaks or the indentation of a
   * reader could change it. Scripts are long, and a cold run interprets these loops: bytes are
   * looked at five times faster than characters.
   */
  private static boolean fitsBlock(String text) {
    if (text.indexOf('\n') < 0) {
      return false;
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    boolean anyText = false;
    boolean ascii = true;
    int start = 0;
    while (start < bytes.length) {
      int at = start;
      while (at < bytes.length && (bytes[at] == ' ' || bytes[at] == '\t')) {
        at++;
      }
      boolean blank = at == bytes.length || bytes[at] == '\n';
      if (blank ? at > start : bytes[start] == '\t') {
        return false;
      }
      anyText |= !blank;
      while (at < bytes.length && bytes[at] != '\n') {
        ascii &= bytes[at] >= ' ' && bytes[at] != 0x7F || bytes[at] == '\t';
        at++;
      }
      start = at + 1;
    }
    return anyText && (ascii || isPrintable(text));
  }

  private static boolean isPrintable(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '\n' && c != '\t' && mustEscape(text, i)) {
        return false;
      }
    }
    return true;
  }

  private static void block(StringBuilder out, String text, int indent) {
    out.append('|');
    int first = 0;
    while (text.charAt(first) == '\n') {
      first++;
    }
    if (text.charAt(first) == ' ') {
      out.append('2');
    }
    int end = text.length();
    if (text.charAt(end - 1) != '\n') {
      out.append('-');
    } else {
      end--;
      if (text.charAt(end - 1) == '\n') {
        out.append('+');
      }
    }
    int start = 0;
    while (start <= end) {
      int stop = text.indexOf('\n', start);
      stop = stop < 0 || stop > end ? end : stop;
      out.append('\n');
      if (stop > start) {
        out.repeat(' ', indent).append(text, start, stop);
      }
      start = stop + 1;
    }
  }

  private static void quoted(StringBuilder out, String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"', '\\' -> out.append('\\').append(c);
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> {
          if (mustEscape(text, i)) {
            out.append("\\u");
            Encoder.appendHex(out, c, 4);
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append('"');
  }

  /** Not printable in YAML 1.1, or a line break there. */
  private static boolean mustEscape(String text, int i) {
    char c = text.charAt(i);
    return JsonText.isControl(c)
        || c >= '\uFFFE'
        || c == '\uFEFF'
        || JsonText.loneSurrogate(text, i);
  }
}
