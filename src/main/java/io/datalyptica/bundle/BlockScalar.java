package io.datalyptica.bundle;

/**
 * One scalar on one line of an ASCII text, where it is certain what YAML makes of it.
 *
 * @param type null: YAML's null
 * @param end the index behind it
 */
record BlockScalar(String value, Value.Type type, int end) {
  /** Characters that stand in a plain scalar for themselves wherever they stand. */
  private static final boolean[] PLAIN = table(" ./-_@+=()$^%&*!?;<>|~'\"\\#");

  private static final boolean[] KEY = table("./-_");

  private static boolean[] table(String others) {
    boolean[] table = new boolean[128];
    for (char c = 0; c < table.length; c++) {
      table[c] = isLetter(c) || isDigit(c) || others.indexOf(c) >= 0;
    }
    return table;
  }

  Value as(Mark mark) {
    return type == null ? new Value.Absent(mark) : new Value.Scalar(value, type, mark);
  }

  /** The key that begins at {@code at}, with {@code end} at its colon; null when there is none, or none for sure. */
  static BlockScalar key(byte[] text, int at, int end) {
    if (text[at] == '"') {
      BlockScalar quoted = quoted(text, at, end);
      return quoted != null && isColon(text, quoted.end, end) ? quoted : null;
    }
    int i = at;
    while (i < end && KEY[text[i]]) {
      i++;
    }
    if (i == at || !isColon(text, i, end)) {
      return null;
    }
    String key = part(text, at, i);
    return typeOf(key) == Value.Type.TEXT ? new BlockScalar(key, Value.Type.TEXT, i) : null;
  }

  private static boolean isColon(byte[] text, int at, int end) {
    return at < end && text[at] == ':' && (at + 1 == end || text[at + 1] == ' ');
  }

  /** Deprecated for texts that are not ASCII; for those that are it copies bytes, and is not 850 bytes of code that find a charset. */
  @SuppressWarnings("deprecation")
  static String part(byte[] text, int from, int to) {
    return new String(text, 0, from, to - from);
  }

  /**
   * The scalar that begins at {@code at}; null when it is not for sure which.
   *
   * @param flow whether it stands inside a flow collection, where a comma or a bracket ends it
   */
  static BlockScalar value(byte[] text, int at, int end, boolean flow) {
    byte first = text[at];
    if (first == '"') {
      return quoted(text, at, end);
    }
    if (first == '\'') {
      return singleQuoted(text, at, end);
    }
    boolean option = first == '-' && at + 1 < end && text[at + 1] != ' ';
    if (!isLetter(first) && !isDigit(first) && "/$(_".indexOf(first) < 0 && !option) {
      return null;
    }
    int i = at;
    for (; i < end; i++) {
      byte c = text[i];
      if (c == '#' && text[i - 1] == ' ') {
        break;
      }
      if (!PLAIN[c]) {
        if (flow && (c == ',' || c == ']' || c == '}')) {
          break;
        }
        boolean colon = c == ':' && i + 1 < end && text[i + 1] != ' ';
        if (flow || !colon && c != ',' && c != '[' && c != ']' && c != '{' && c != '}') {
          return null;
        }
      }
    }
    while (text[i - 1] == ' ') {
      i--;
    }
    String value = part(text, at, i);
    if (value.equals("null")) {
      return new BlockScalar(value, null, i);
    }
    Value.Type type = typeOf(value);
    return type == null ? null : new BlockScalar(value, type, i);
  }

  /** What YAML 1.1 makes of a plain scalar, or null when that is not for sure. */
  private static Value.Type typeOf(String value) {
    char first = value.charAt(0);
    if (isLetter(first)) {
      return isWord(value) ? flag(value) : Value.Type.TEXT;
    }
    if ("/$(_".indexOf(first) >= 0) {
      return Value.Type.TEXT;
    }
    int digits = first == '-' ? 1 : 0;
    int i = digits;
    while (i < value.length() && isDigit(value.charAt(i))) {
      i++;
    }
    if (i == digits) {
      return first == '-' && isLetter(value.charAt(1)) || value.startsWith("--") ? Value.Type.TEXT : null;
    }
    if (i == value.length()) {
      return value.charAt(digits) == '0' && i > digits + 1 ? null : Value.Type.INTEGER;
    }
    return switch (value.substring(i)) {
      case "Ki", "Mi", "Gi", "Ti", "Pi", "Ei" -> Value.Type.TEXT;
      default -> isDuration(value, i) ? Value.Type.TEXT : null;
    };
  }

  /** {@code 1h30m}, {@code 500m}: letters that no number of YAML has. */
  private static boolean isDuration(String value, int from) {
    for (int i = from; i < value.length(); i++) {
      if (!isDigit(value.charAt(i)) && "hms".indexOf(value.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  /** The words that YAML 1.1 does not take for texts, in any case. */
  private static boolean isWord(String value) {
    if (value.length() > 5 || "yYnNoOtTfF".indexOf(value.charAt(0)) < 0) {
      return false;
    }
    return switch (value.toLowerCase(java.util.Locale.ROOT)) {
      case "y", "n", "yes", "no", "on", "off", "true", "false", "null" -> true;
      default -> false;
    };
  }

  private static Value.Type flag(String word) {
    return word.equals("true") || word.equals("false") ? Value.Type.FLAG : null;
  }

  /** Double quotes that end on their line, with the escapes that our encoder writes. */
  private static BlockScalar quoted(byte[] text, int at, int end) {
    int i = at + 1;
    while (i < end && text[i] != '"' && text[i] != '\\') {
      i++;
    }
    StringBuilder value = new StringBuilder(part(text, at + 1, i));
    for (; i < end; i++) {
      byte c = text[i];
      if (c == '"') {
        return new BlockScalar(value.toString(), Value.Type.TEXT, i + 1);
      }
      if (c != '\\') {
        value.append((char) c);
        continue;
      }
      i++;
      switch (i < end ? (char) text[i] : ' ') {
        case '"' -> value.append('"');
        case '\\' -> value.append('\\');
        case 'n' -> value.append('\n');
        case 'r' -> value.append('\r');
        case 't' -> value.append('\t');
        default -> {
          return null;
        }
      }
    }
    return null;
  }

  /** Single quotes that end on their line: two of them are one. */
  private static BlockScalar singleQuoted(byte[] text, int at, int end) {
    StringBuilder value = new StringBuilder();
    for (int i = at + 1; i < end; i++) {
      byte c = text[i];
      if (c == '\'') {
        if (i + 1 >= end || text[i + 1] != '\'') {
          return new BlockScalar(value.toString(), Value.Type.TEXT, i + 1);
        }
        i++;
      }
      value.append((char) c);
    }
    return null;
  }

  private static boolean isLetter(int c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }
}
