package io.datalyptica.yaml;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Reads YAML that is laid out as people and our templates lay it out: block maps and lists, scalars
 * of one line, literal blocks, flow collections of one line. Whatever it is not sure of it leaves
 * to SnakeYAML, which takes longer for one small file than a cold run has (its classes alone are
 * 77). What a scalar means is for the subclass to say.
 *
 * @param <P> where a value stands
 * @param <N> a value
 * @param <M> a map while it is being read
 */
public abstract class BlockReader<P, N, M> extends Lines {
  /** Levels of collections; deeper is nothing that is written by hand. */
  private static final int DEPTH = 30;

  private final ScalarScanner scanner;

  /** The index in the flow collection that is being read. */
  private int flow;

  protected BlockReader(String text) {
    super(text.getBytes(StandardCharsets.UTF_8));
    scanner = new ScalarScanner(this.text);
  }

  protected abstract P root(int line, int column);

  /** The place of what stands below a key, which is at {@code line} and {@code column}. */
  protected abstract P entry(P parent, String key, int line, int column);

  /** The place of an item whose content begins at {@code line} and {@code column}. */
  protected abstract P item(P parent, int index, int line, int column);

  /**
   * The place of a value that itself begins at {@code line} and {@code column}: any but a block
   * collection.
   */
  protected abstract P own(P owner, int line, int column);

  /**
   * @param plain written without quotes and not as a block
   * @return null when it is not for sure what it means
   */
  protected abstract N scalar(P place, String text, boolean plain);

  /** Nothing, behind a key. */
  protected abstract N nothing(P owner);

  protected abstract N list(P place, List<N> items);

  protected abstract M entries();

  /**
   * @return false when the map may not hold the entry
   */
  protected abstract boolean put(M entries, P place, String key, boolean plain, N value);

  protected abstract N map(P place, M entries);

  /** The value of the only document, or null when SnakeYAML has to read it. */
  protected final N document() {
    try {
      first();
      if (isDocumentStart()) {
        next();
      }
      N root = indent == 0 ? block(0, root(number, 1), 1) : null;
      return indent < 0 ? root : null;
    } catch (Unsure _) {
      return null;
    }
  }

  /** The map or list whose first line is the current one, from {@code column} on. */
  private N block(int column, P place, int depth) {
    if (depth > DEPTH) {
      throw new Unsure();
    }
    return isItem(start + column) ? list(column, place, depth) : map(column, place, depth);
  }

  private N map(int column, P place, int depth) {
    M entries = entries();
    do {
      if (!scanner.key(start + column, end)) {
        throw new Unsure();
      }
      String key = scanner.value;
      boolean plain = scanner.plain;
      P entry = entry(place, key, number, column + 1);
      if (!put(entries, entry, key, plain, value(scanner.end + 1, column, entry, depth))) {
        throw new Unsure();
      }
    } while (indent == column && !isItem(start + column));
    if (indent > column) {
      throw new Unsure();
    }
    return map(place, entries);
  }

  private N list(int column, P place, int depth) {
    List<N> items = new ArrayList<>();
    do {
      int at = behindBlanks(start + column + 1);
      if (at >= end || text[at] == '#') {
        throw new Unsure();
      }
      P item = item(place, items.size(), number, at - start + 1);
      boolean nested = isItem(at) || scanner.colon(at, end) >= 0;
      items.add(nested ? block(at - start, item, depth + 1) : value(at, column, item, depth));
    } while (indent == column && isItem(start + column));
    if (indent > column) {
      throw new Unsure();
    }
    return list(place, items);
  }

  /**
   * What follows a key or a dash; the lines it takes are behind the reader afterwards.
   *
   * @param column of the key or the dash
   */
  private N value(int from, int column, P owner, int depth) {
    int at = behindBlanks(from);
    if (at >= end || text[at] == '#' && text[at - 1] == ' ') {
      next();
      boolean list = indent == column && isItem(start + column);
      return indent > column || list ? block(indent, owner, depth + 1) : nothing(owner);
    }
    byte first = text[at];
    P place = own(owner, number, at - start + 1);
    if (first == '|') {
      return scalar(place, literal(at + 1, column), false);
    }
    N value;
    if (first == '{' || first == '[') {
      flow = at;
      value = flow(place, depth + 1);
      at = flow;
    } else {
      value = scanner.value(at, end, false) ? scalar(place, scanner.value, scanner.plain) : null;
      at = scanner.end;
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

  /** The flow collection at the current index, or null when it is not plain. */
  private N flow(P place, int depth) {
    if (depth > DEPTH) {
      return null;
    }
    return text[flow++] == '{' ? flowMap(place, depth) : flowList(place, depth);
  }

  private N flowMap(P place, int depth) {
    M entries = entries();
    while (!isNext('}')) {
      if (flow >= end || !scanner.key(flow, end)) {
        return null;
      }
      String key = scanner.value;
      boolean plain = scanner.plain;
      P entry = entry(place, key, number, flow - start + 1);
      flow = behindBlanks(scanner.end + 1);
      N value = flowValue(entry, depth);
      if (value == null || !isSeparated('}') || !put(entries, entry, key, plain, value)) {
        return null;
      }
    }
    return map(place, entries);
  }

  private N flowList(P place, int depth) {
    List<N> items = new ArrayList<>();
    while (!isNext(']')) {
      N value = flowValue(item(place, items.size(), number, flow - start + 1), depth);
      if (value == null || !isSeparated(']')) {
        return null;
      }
      items.add(value);
    }
    return list(place, items);
  }

  private N flowValue(P owner, int depth) {
    if (flow >= end) {
      return null;
    }
    P place = own(owner, number, flow - start + 1);
    if (text[flow] == '{' || text[flow] == '[') {
      return flow(place, depth + 1);
    }
    if (!scanner.value(flow, end, true)) {
      return null;
    }
    flow = scanner.end;
    return scalar(place, scanner.value, scanner.plain);
  }

  /** Whether the collection ends here; then it is behind. */
  private boolean isNext(char close) {
    flow = behindBlanks(flow);
    if (flow < end && text[flow] == close) {
      flow++;
      return true;
    }
    return false;
  }

  /** Whether a comma or the end of the collection follows; the comma is then behind. */
  private boolean isSeparated(char close) {
    flow = behindBlanks(flow);
    if (flow < end && text[flow] == ',') {
      flow = behindBlanks(flow + 1);
      // A comma before the end is legal in YAML, but not how one writes.
      return flow < end && text[flow] != close;
    }
    return flow < end && text[flow] == close;
  }

  /** The words that YAML 1.1 does not take for texts, in any case. */
  protected static boolean isWord(String value) {
    if (value.length() > 5 || "yYnNoOtTfF".indexOf(value.charAt(0)) < 0) {
      return false;
    }
    return switch (value.toLowerCase(Locale.ROOT)) {
      case "y", "n", "yes", "no", "on", "off", "true", "false", "null" -> true;
      default -> false;
    };
  }
}
