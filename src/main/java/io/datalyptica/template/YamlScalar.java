package io.datalyptica.template;

/**
 * One YAML scalar that YAML 1.1 and YAML 1.2 both read back as the same string. Bare only where no reader sees a
 * number, boolean, null, date or syntax; a literal block for several lines; double quotes otherwise, which can hold
 * anything (YAML 1.2.2, 5.7).
 */
final class YamlScalar {
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
      boolean plain = Encoder.isWordCharacter(c) || "./-@+=".indexOf(c) >= 0;
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
    if (text.length() > 5) {
      return false;
    }
    return switch (text.toLowerCase(java.util.Locale.ROOT)) {
      case "y", "n", "yes", "no", "on", "off", "true", "false", "null", "inf", "nan", "nil", "none" -> true;
      default -> false;
    };
  }

  /**
   * A literal block keeps text as it is, except where the line breaks or the indentation of a reader could change it.
   */
  private static boolean fitsBlock(String text) {
    if (text.indexOf('\n') < 0) {
      return false;
    }
    boolean anyText = false;
    int start = 0;
    while (start <= text.length()) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      if (end > start) {
        if (text.charAt(start) == '\t' || isBlank(text, start, end)) {
          return false;
        }
        anyText = true;
      }
      start = end + 1;
    }
    return anyText && isPrintable(text);
  }

  private static boolean isBlank(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (text.charAt(i) != ' ' && text.charAt(i) != '\t') {
        return false;
      }
    }
    return true;
  }

  private static boolean isPrintable(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      // ASCII first: scripts are long, and a cold run interprets this loop.
      if ((c < ' ' || c >= 0x7F) && c != '\n' && c != '\t' && mustEscape(text, i)) {
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
    return JsonText.isControl(c) || c >= '\uFFFE' || c == '\uFEFF' || JsonText.loneSurrogate(text, i);
  }
}
