package io.datalyptica.yaml;

import java.io.ByteArrayOutputStream;

/** Goes through a text line by line; blank lines and comments are none. */
abstract class Lines {
  /** Left to SnakeYAML; without a stack trace, because it is no fault. */
  static final class Unsure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unsure() {
      super(null, null, false, false);
    }
  }

  /**
   * One byte a character: an array is read ten times faster than a string before it is compiled.
   */
  final byte[] text;

  /** Of the current line, from 1. */
  int number = 1;

  /**
   * Where the current line begins, and where what is looked at of it ends: all but a comment that
   * is not ASCII.
   */
  int start;

  int end;

  /** Where the current line ends. */
  private int stop;

  /** The first byte of the line last passed that is not ASCII; -1 when there is none. */
  private int wide;

  /**
   * Column of the first character of the current line's content, from 0; -1 at the end of the text.
   */
  int indent;

  Lines(byte[] text) {
    this.text = text;
  }

  final void first() {
    stop = lineEnd(0);
    settle();
  }

  final void next() {
    pass();
    settle();
  }

  private void pass() {
    start = stop + 1;
    number++;
    stop = start > text.length ? start : lineEnd(start);
  }

  /** Goes on to a line with content. */
  private void settle() {
    byte[] bytes = text;
    while (start < bytes.length) {
      end = wide < 0 ? stop : beforeComment();
      int at = start;
      while (at < end && bytes[at] == ' ') {
        at++;
      }
      if (at < end && bytes[at] != '#') {
        indent = at - start;
        return;
      }
      pass();
    }
    indent = -1;
  }

  /**
   * Where a comment begins before the first character that is not ASCII. A number sign in quotes is
   * taken for one as well: then the quotes have no end, and nobody is sure.
   */
  private int beforeComment() {
    int at = start;
    while (at < wide && (text[at] != '#' || at > start && text[at - 1] != ' ')) {
      at++;
    }
    if (at == wide) {
      throw new Unsure();
    }
    for (int i = wide; i < stop; i++) {
      if (isBreakOrMark(i)) {
        throw new Unsure();
      }
    }
    return at;
  }

  /**
   * Control characters and line breaks of YAML 1.1 (U+0080 to U+009F, U+2028, U+2029), the byte
   * order mark, U+FFFE and U+FFFF.
   */
  private boolean isBreakOrMark(int i) {
    int lead = text[i] & 0xFF;
    if (lead != 0xC2 && lead != 0xE2 && lead != 0xEF) {
      return false;
    }
    int second = text[i + 1] & 0xFF;
    if (lead == 0xC2) {
      return second < 0xA0;
    }
    int third = text[i + 2] & 0xFF;
    return lead == 0xE2
        ? second == 0x80 && (third & 0xFE) == 0xA8
        : second == 0xBB && third == 0xBF || second == 0xBF && third >= 0xBE;
  }

  /**
   * Every character is passed here once, so here is where those are found that no YAML may hold.
   */
  final int lineEnd(int from) {
    byte[] bytes = text;
    wide = -1;
    int length = bytes.length;
    int at = from;
    while (at < length) {
      byte c = bytes[at];
      if (c < ' ') {
        if (c == '\n') {
          return at;
        }
        if (c < 0) {
          wide = wide < 0 ? at : wide;
        } else if (c != '\t') {
          throw new Unsure();
        }
      } else if (c == 0x7F) {
        throw new Unsure();
      }
      at++;
    }
    return at;
  }

  final int behindBlanks(int from) {
    int at = from;
    while (at < end && text[at] == ' ') {
      at++;
    }
    return at;
  }

  /** Whether nothing but a comment follows on the line. */
  final boolean isRest(int from) {
    int at = behindBlanks(from);
    return at >= end || text[at] == '#' && at > from;
  }

  /** Whether the line is {@code ---} and no more. */
  final boolean isDocumentStart() {
    return indent == 0
        && end >= start + 3
        && text[start] == '-'
        && text[start + 1] == '-'
        && text[start + 2] == '-'
        && isRest(start + 3);
  }

  /** Whether a dash stands there that begins an item. */
  final boolean isItem(int at) {
    return text[at] == '-' && (at + 1 == end || text[at + 1] == ' ');
  }

  /**
   * A literal block: {@code |}, an indentation and a chomping indicator, then its lines (YAML
   * 1.2.2, 8.1), which are behind afterwards.
   *
   * @param from behind the {@code |}
   * @param column of the key or the dash that it belongs to
   */
  final String literal(int from, int column) {
    int deeper = 0;
    char chomping = ' ';
    for (int i = from; i < end; i++) {
      byte c = text[i];
      if (c >= '1' && c <= '9' && deeper == 0) {
        deeper = c - '0';
      } else if ((c == '-' || c == '+') && chomping == ' ') {
        chomping = (char) c;
      } else {
        throw new Unsure();
      }
    }
    int margin = deeper == 0 ? -1 : column + deeper;
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    int kept = 0;
    int at = stop + 1;
    while (at < text.length) {
      int lineEnd = lineEnd(at);
      if (lineEnd == text.length || wide >= 0) {
        throw new Unsure();
      }
      int content = at;
      while (content < lineEnd && text[content] == ' ') {
        content++;
      }
      if (content == lineEnd) {
        if (margin < 0 ? content > at : content - at > margin) {
          throw new Unsure();
        }
        lines.write('\n');
      } else {
        if (margin < 0) {
          margin = content - at;
        }
        if (content - at < margin || margin <= column) {
          break;
        }
        lines.write(text, at + margin, lineEnd - at - margin);
        lines.write('\n');
        kept = lines.size();
      }
      number++;
      at = lineEnd + 1;
    }
    if (kept == 0) {
      throw new Unsure();
    }
    stop = at - 1;
    next();
    int length = chomping == '+' ? lines.size() : chomping == '-' ? kept - 1 : kept;
    return part(lines.toByteArray(), 0, length);
  }

  /**
   * The characters from one index to another. The constructor is deprecated for texts that are not
   * ASCII; for those that are it copies bytes, and is not 850 bytes of code that find a charset.
   */
  @SuppressWarnings("deprecation")
  static String part(byte[] text, int from, int to) {
    return new String(text, 0, from, to - from);
  }
}
