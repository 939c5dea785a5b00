package io.datalyptica.yaml;

/**
 * Finds where a scalar of one line ends and which text it is. What the scanner found stands in its
 * fields until it is asked again: there are thousands in a tree, and each would be an object more.
 */
final class ScalarScanner {
  private static final int LETTER = 1;
  private static final int DIGIT = 2;

  /** Stands in a key for itself wherever it stands. */
  private static final int KEY = 4;

  /** Stands in a plain scalar for itself wherever it stands. */
  private static final int PLAIN = 8;

  /** May begin a plain scalar. */
  private static final int FIRST = 16;

  private static final byte[] KINDS = kinds();
  private static final String ESCAPES = "\"\\nrt";
  private static final String ESCAPED = "\"\\\n\r\t";

  /** SnakeYAML takes no longer key (YAML 1.2.2, 7.4.2). */
  private static final int LONGEST_KEY = 1000;

  private final byte[] text;
  String value;

  /** Whether the scalar stands without quotes. */
  boolean plain;

  /** The index behind the scalar; at a key's colon. */
  int end;

  ScalarScanner(byte[] text) {
    this.text = text;
  }

  private static byte[] kinds() {
    byte[] kinds = new byte[128];
    for (int i = 0; i < 26; i++) {
      kinds['a' + i] = LETTER | KEY | PLAIN | FIRST;
      kinds['A' + i] = LETTER | KEY | PLAIN | FIRST;
    }
    for (int i = '0'; i <= '9'; i++) {
      kinds[i] = DIGIT | KEY | PLAIN | FIRST;
    }
    add(kinds, "./-_", KEY);
    add(kinds, " ./-_@+=()$^%&*!;<>|~'\"\\#", PLAIN);
    add(kinds, "/$(_", FIRST);
    return kinds;
  }

  private static void add(byte[] kinds, String characters, int kind) {
    for (int i = 0; i < characters.length(); i++) {
      kinds[characters.charAt(i)] |= (byte) kind;
    }
  }

  /** The index of the colon of the key that begins at {@code at}; -1 when none does. */
  int colon(int at, int limit) {
    int i = at;
    if (text[at] == '"') {
      i++;
      while (i < limit && text[i] != '"') {
        i += text[i] == '\\' ? 2 : 1;
      }
      i++;
    } else {
      while (i < limit && (KINDS[text[i]] & KEY) != 0) {
        i++;
      }
      if (i == at) {
        return -1;
      }
    }
    return i < limit && text[i] == ':' && (i + 1 == limit || text[i + 1] == ' ') ? i : -1;
  }

  /** Whether for sure a key that is a text begins at {@code at}. */
  boolean key(int at, int limit) {
    int colon = colon(at, limit);
    if (colon < 0 || colon - at > LONGEST_KEY) {
      return false;
    }
    byte first = text[at];
    if (first == '"') {
      return quoted(at, limit) && end == colon;
    }
    if ((KINDS[first] & LETTER) == 0 && first != '_' && first != '/') {
      return false;
    }
    found(at, colon);
    return !BlockReader.isWord(value);
  }

  private void found(int from, int to) {
    value = Lines.part(text, from, to);
    plain = true;
    end = to;
  }

  /**
   * Whether for sure a scalar begins at {@code at}, and nothing else.
   *
   * @param inFlow whether it stands inside a flow collection, where a comma or a bracket ends it
   */
  boolean value(int at, int limit, boolean inFlow) {
    byte first = text[at];
    if (first == '"') {
      return quoted(at, limit);
    }
    if (first == '\'') {
      return singleQuoted(at, limit);
    }
    boolean option = first == '-' && at + 1 < limit && text[at + 1] != ' ';
    if ((KINDS[first] & FIRST) == 0 && !option) {
      return false;
    }
    int i = at;
    for (; i < limit; i++) {
      byte c = text[i];
      if ((KINDS[c] & PLAIN) != 0) {
        if (c == '#' && text[i - 1] == ' ') {
          break;
        }
        continue;
      }
      if (inFlow && (c == ',' || c == ']' || c == '}')) {
        break;
      }
      boolean colon =
          c == ':'
              && i + 1 < limit
              && (inFlow ? (KINDS[text[i + 1]] & KEY) != 0 : text[i + 1] != ' ');
      // A question mark in a flow collection is a key to SnakeYAML.
      boolean outside = c == ',' || c == '[' || c == ']' || c == '{' || c == '}' || c == '?';
      if (!colon && (inFlow || !outside)) {
        return false;
      }
    }
    while (text[i - 1] == ' ') {
      i--;
    }
    found(at, i);
    return true;
  }

  /** Double quotes that end on their line, with the escapes that our encoder writes. */
  private boolean quoted(int at, int limit) {
    plain = false;
    int i = at + 1;
    while (i < limit && text[i] != '"' && text[i] != '\\') {
      i++;
    }
    String before = Lines.part(text, at + 1, i);
    if (i < limit && text[i] == '"') {
      value = before;
      end = i + 1;
      return true;
    }
    StringBuilder characters = new StringBuilder(before);
    for (; i < limit; i++) {
      byte c = text[i];
      if (c == '"') {
        value = characters.toString();
        end = i + 1;
        return true;
      }
      if (c == '\\') {
        i++;
        int escape = i < limit ? ESCAPES.indexOf(text[i]) : -1;
        if (escape < 0) {
          return false;
        }
        c = (byte) ESCAPED.charAt(escape);
      }
      characters.append((char) c);
    }
    return false;
  }

  /** Single quotes that end on their line: two of them are one. */
  private boolean singleQuoted(int at, int limit) {
    plain = false;
    StringBuilder characters = new StringBuilder();
    for (int i = at + 1; i < limit; i++) {
      byte c = text[i];
      if (c == '\'') {
        if (i + 1 >= limit || text[i + 1] != '\'') {
          value = characters.toString();
          end = i + 1;
          return true;
        }
        i++;
      }
      characters.append((char) c);
    }
    return false;
  }
}
