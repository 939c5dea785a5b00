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

  /** One byte a character: an array is read ten times faster than a string before it is compiled. */
  final byte[] text;
  /** Of the current line, from 1. */
  int number = 1;
  /** Where the current line begins and ends. */
  int start;
  int end;
  /** Column of the first character of the current line's content, from 0; -1 at the end of the text. */
  int indent;

  Lines(byte[] text) {
    this.text = text;
  }

  final void first() {
    end = lineEnd(0);
    settle();
  }

  final void next() {
    pass();
    settle();
  }

  private void pass() {
    start = end + 1;
    number++;
    end = start > text.length ? start : lineEnd(start);
  }

  /** Goes on to a line with content. */
  private void settle() {
    byte[] bytes = text;
    while (start < bytes.length) {
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

  /** Every character is passed here once, so here is where those are found that no YAML may hold. */
  final int lineEnd(int from) {
    byte[] bytes = text;
    int length = bytes.length;
    int at = from;
    while (at < length) {
      byte c = bytes[at];
      if (c < ' ') {
        if (c == '\n') {
          return at;
        }
        if (c != '\t') {
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
   * A literal block: {@code |}, an indentation and a chomping indicator, then its lines (YAML 1.2.2, 8.1), which are behind
   * afterwards.
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
    int at = end + 1;
    while (at < text.length) {
      int stop = lineEnd(at);
      if (stop == text.length) {
        throw new Unsure();
      }
      int content = at;
      while (content < stop && text[content] == ' ') {
        content++;
      }
      if (content == stop) {
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
        lines.write(text, at + margin, stop - at - margin);
        lines.write('\n');
        kept = lines.size();
      }
      number++;
      at = stop + 1;
    }
    if (kept == 0) {
      throw new Unsure();
    }
    end = at - 1;
    next();
    int length = chomping == '+' ? lines.size() : chomping == '-' ? kept - 1 : kept;
    return part(lines.toByteArray(), 0, length);
  }

  /**
   * The characters from one index to another. The constructor is deprecated for texts that are not ASCII; for those that
   * are it copies bytes, and is not 850 bytes of code that find a charset.
   */
  @SuppressWarnings("deprecation")
  static String part(byte[] text, int from, int to) {
    return new String(text, 0, from, to - from);
  }
}
