package io.datalyptica.bundle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** A flow collection that ends on its line. */
final class BlockFlow {
  private static final int DEPTH = 20;

  private final byte[] text;
  private final int end;
  private final int number;
  private final int start;
  private int at;

  /**
   * @param number of the line
   * @param start where the line begins
   */
  BlockFlow(byte[] text, int at, int end, int number, int start) {
    this.text = text;
    this.at = at;
    this.end = end;
    this.number = number;
    this.start = start;
  }

  /** The index behind what was read. */
  int at() {
    return at;
  }

  /** The collection at the current index, or null when SnakeYAML has to read it. */
  Value collection(Mark mark, int depth) {
    if (depth > DEPTH) {
      return null;
    }
    return text[at++] == '{' ? map(mark, depth) : list(mark, depth);
  }

  private Value map(Mark mark, int depth) {
    LinkedHashMap<String, Value> entries = new LinkedHashMap<>();
    while (!isNext('}')) {
      BlockScalar key = at < end ? BlockScalar.key(text, at, end) : null;
      if (key == null || entries.containsKey(key.value())) {
        return null;
      }
      Mark child = mark.child(key.value(), number, at - start + 1);
      at = key.end() + 1;
      Value value = value(child, depth);
      if (value == null || !isSeparated('}')) {
        return null;
      }
      entries.put(key.value(), value);
    }
    return new Value.Entries(entries, mark);
  }

  private Value list(Mark mark, int depth) {
    List<Value> items = new ArrayList<>();
    while (!isNext(']')) {
      if (at >= end || BlockScalar.key(text, at, end) != null) {
        return null;
      }
      Value value = value(mark.child(items.size(), number, at - start + 1), depth);
      if (value == null || !isSeparated(']')) {
        return null;
      }
      items.add(value);
    }
    return new Value.Items(items, mark);
  }

  private Value value(Mark mark, int depth) {
    blanks();
    if (at >= end) {
      return null;
    }
    if (text[at] == '{' || text[at] == '[') {
      return collection(mark, depth + 1);
    }
    BlockScalar scalar = BlockScalar.value(text, at, end, true);
    if (scalar == null) {
      return null;
    }
    at = scalar.end();
    return scalar.as(mark);
  }

  private void blanks() {
    while (at < end && text[at] == ' ') {
      at++;
    }
  }

  /** Whether the collection ends here; then it is behind. */
  private boolean isNext(char close) {
    blanks();
    if (at < end && text[at] == close) {
      at++;
      return true;
    }
    return false;
  }

  /** Whether a comma or the end of the collection follows; the comma is then behind. */
  private boolean isSeparated(char close) {
    blanks();
    if (at < end && text[at] == ',') {
      at++;
      blanks();
      // A comma before the end is legal in YAML, but not how we write.
      return at < end && text[at] != close;
    }
    return at < end && text[at] == close;
  }
}
