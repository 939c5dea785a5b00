package io.datalyptica.bundle;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * Reads a manifest that is laid out as our templates and our encoder lay theirs out: block maps and lists, scalars of
 * one line, literal blocks, flow collections of one line. A plain run reads its whole tree with it, because SnakeYAML
 * takes longer for that than everything else together (60 ms cold). Whatever it is not sure of it leaves to
 * {@link ManifestReader}; a property test holds that both make the same of what it takes.
 */
final class BlockManifest {
  private static final int DEPTH = 100;

  /** Left to SnakeYAML; without a stack trace, because it is no fault. */
  private static final class Unsure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unsure() {
      super(null, null, false, false);
    }
  }

  /** One byte a character: an array is read ten times faster than a string before it is compiled. */
  private final byte[] text;
  private int number = 1;
  /** Where the current line begins and ends. */
  private int start;
  private int end;
  /** Column of the first character of the current line's content, from 0; -1 at the end of the text. */
  private int indent;

  private BlockManifest(byte[] text) {
    this.text = text;
    this.end = lineEnd(0);
    settle();
  }

  /** The value of the only document, or null when SnakeYAML has to read it. */
  static Value read(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (bytes.length == 0 || bytes[bytes.length - 1] != '\n' || !isAscii(bytes)) {
      return null;
    }
    try {
      BlockManifest reader = new BlockManifest(bytes);
      Value value = reader.indent == 0 ? reader.block(0, null, 0) : null;
      return reader.indent < 0 ? value : null;
    } catch (Unsure _) {
      return null;
    }
  }

  /** Other characters may be line breaks of YAML 1.1, or none at all; beyond ASCII all bytes are negative. */
  private static boolean isAscii(byte[] text) {
    for (byte c : text) {
      if (c < ' ' && c != '\n' && c != '\t' || c == 0x7F) {
        return false;
      }
    }
    return true;
  }

  private int lineEnd(int from) {
    int at = from;
    while (at < text.length && text[at] != '\n') {
      at++;
    }
    return at;
  }

  private void next() {
    start = end + 1;
    number++;
    end = start > text.length ? start : lineEnd(start);
    settle();
  }

  /** Goes on to a line with content: blank lines and comments are none. */
  private void settle() {
    while (start < text.length) {
      int at = start;
      while (at < end && text[at] == ' ') {
        at++;
      }
      if (at < end && text[at] != '#') {
        indent = at - start;
        return;
      }
      start = end + 1;
      number++;
      end = start > text.length ? start : lineEnd(start);
    }
    indent = -1;
  }

  /** The map or list whose first line is the current one, from {@code column} on. */
  private Value block(int column, Mark mark, int depth) {
    if (depth > DEPTH) {
      throw new Unsure();
    }
    Mark at = mark == null ? Mark.root(number, column + 1) : mark;
    return isItem(start + column) ? list(column, at, depth) : map(column, at, depth);
  }

  private boolean isItem(int at) {
    return text[at] == '-' && (at + 1 == end || text[at + 1] == ' ');
  }

  private Value map(int column, Mark mark, int depth) {
    LinkedHashMap<String, Value> entries = new LinkedHashMap<>();
    do {
      int at = start + column;
      BlockScalar key = BlockScalar.key(text, at, end);
      if (key == null) {
        throw new Unsure();
      }
      Mark child = mark.child(key.value(), number, column + 1);
      if (entries.put(key.value(), value(key.end() + 1, column, child, depth)) != null) {
        throw new Unsure();
      }
    } while (indent == column && !isItem(start + column));
    if (indent > column) {
      throw new Unsure();
    }
    return new Value.Entries(entries, mark);
  }

  private Value list(int column, Mark mark, int depth) {
    List<Value> items = new ArrayList<>();
    do {
      int at = start + column + 1;
      while (at < end && text[at] == ' ') {
        at++;
      }
      if (at >= end || text[at] == '#') {
        throw new Unsure();
      }
      Mark child = mark.child(items.size(), number, at - start + 1);
      boolean nested = isItem(at) || BlockScalar.key(text, at, end) != null;
      items.add(nested ? block(at - start, child, depth + 1) : value(at, column, child, depth));
    } while (indent == column && isItem(start + column));
    if (indent > column) {
      throw new Unsure();
    }
    return new Value.Items(items, mark);
  }

  /**
   * What follows a key or a dash; the lines it takes are behind the reader afterwards.
   *
   * @param column of the key or the dash
   */
  private Value value(int from, int column, Mark mark, int depth) {
    int at = from;
    while (at < end && text[at] == ' ') {
      at++;
    }
    if (at >= end || text[at] == '#' && text[at - 1] == ' ') {
      next();
      boolean list = indent == column && isItem(start + column);
      return indent > column || list ? block(indent, mark, depth + 1) : new Value.Absent(mark);
    }
    byte first = text[at];
    if (first == '|') {
      return new Value.Scalar(literal(at + 1, column), Value.Type.TEXT, mark);
    }
    Value value;
    if (first == '{' || first == '[') {
      BlockFlow flow = new BlockFlow(text, at, end, number, start);
      value = flow.collection(mark, depth);
      at = flow.at();
    } else {
      BlockScalar scalar = BlockScalar.value(text, at, end, false);
      value = scalar == null ? null : scalar.as(mark);
      at = scalar == null ? at : scalar.end();
    }
    if (value == null || !isRest(at)) {
      throw new Unsure();
    }
    next();
    // A deeper line would go on with a plain scalar.
    if (indent > column) {
      throw new Unsure();
    }
    return value;
  }

  /** Whether nothing but a comment follows on the line. */
  private boolean isRest(int from) {
    int at = from;
    while (at < end && text[at] == ' ') {
      at++;
    }
    return at >= end || text[at] == '#' && at > from;
  }

  /** A literal block: {@code |}, an indentation and a chomping indicator, then its lines (YAML 1.2.2, 8.1). */
  private String literal(int from, int column) {
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
    return BlockScalar.part(lines.toByteArray(), 0, length);
  }
}
