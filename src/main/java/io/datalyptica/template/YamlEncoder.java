package io.datalyptica.template;

import java.util.List;
import java.util.Map;

/** YAML: one scalar at its place, or a tree as a block below its key. */
final class YamlEncoder implements Encoder {
  private static final int STEP = 2;

  /** Readers give up on a longer key on one line (YAML 1.2, 7.4.2). */
  private static final int LONGEST_KEY = 1000;

  @Override
  public void text(StringBuilder out, String text, Place place) {
    switch (place) {
      case VALUE -> YamlScalar.value(out, text, parentColumn(out) + STEP);
      case INLINE -> YamlScalar.inline(out, text);
      case KEY -> key(out, text);
      case COMPOSITE -> composite(out, text);
      case QUOTED -> Encoder.composite(out, text);
      case LINE -> throw new Unwritable("alone on its line only a tree can stand");
      case IDENTIFIER, LITERAL, BODY_IDENTIFIER, BODY_LITERAL, COMMAND, NUMBER, PROSE, CODE ->
          throw new IllegalStateException("no place in YAML: " + place);
    }
  }

  @Override
  public void number(StringBuilder out, long number, Place place) {
    if (place == Place.LINE) {
      throw new Unwritable("alone on its line only a tree can stand");
    }
    if (place == Place.KEY) {
      key(out, Long.toString(number));
    } else {
      out.append(number);
    }
  }

  /** Outside quotes the start of a scalar must not look like an item and its end not like a key. */
  private static void composite(StringBuilder out, String text) {
    boolean start =
        out.isEmpty()
            || out.charAt(out.length() - 1) == ' '
            || out.charAt(out.length() - 1) == '\n';
    if (text.endsWith(":") || start && (text.startsWith("-") || text.startsWith(":"))) {
      throw new Unwritable("part of a YAML scalar cannot be " + Unwritable.quoted(text));
    }
    Encoder.composite(out, text);
  }

  @Override
  public boolean tree(StringBuilder out, YamlTree tree, Place place) {
    if (place != Place.VALUE && place != Place.LINE) {
      throw new Unwritable("a tree must be the whole value of a line, or alone on its line");
    }
    boolean inItem =
        out.charAt(out.length() - 1) == ' ' && place == Place.VALUE && endsWithDash(out);
    if (tree.isEmpty()) {
      if (place == Place.VALUE && !inItem && startsItem(out)) {
        node(out, tree, 0);
        return true;
      }
      return false;
    }
    if (place == Place.LINE || inItem) {
      block(out, tree, out.length() - lineStart(out));
    } else {
      value(out, tree, parentColumn(out));
    }
    return true;
  }

  /** After {@code key: } at {@code column}: scalars stay on the line, collections go below. */
  private static void value(StringBuilder out, YamlTree node, int column) {
    if (node.isEmpty()
        || !(node instanceof YamlTree.Entries) && !(node instanceof YamlTree.Items)) {
      node(out, node, column + STEP);
      return;
    }
    while (out.charAt(out.length() - 1) == ' ') {
      out.setLength(out.length() - 1);
    }
    newLine(out, column + STEP);
    block(out, node, column + STEP);
  }

  private static void node(StringBuilder out, YamlTree node, int blockIndent) {
    if (node instanceof YamlTree.Text text) {
      YamlScalar.value(out, text.value(), blockIndent);
    } else if (node instanceof YamlTree.Number number) {
      out.append(number.value());
    } else if (node instanceof YamlTree.Flag flag) {
      out.append(flag.value());
    } else {
      out.append(node instanceof YamlTree.Items ? "[]" : "{}");
    }
  }

  /** Writes at {@code column}, where the text already stands. */
  private static void block(StringBuilder out, YamlTree node, int column) {
    if (node instanceof YamlTree.Entries entries && !node.isEmpty()) {
      entries(out, entries.entries(), column);
    } else if (node instanceof YamlTree.Items items && !node.isEmpty()) {
      items(out, items.items(), column);
    } else {
      node(out, node, column);
    }
  }

  private static void entries(StringBuilder out, Map<String, YamlTree> entries, int column) {
    boolean first = true;
    for (Map.Entry<String, YamlTree> entry : entries.entrySet()) {
      if (!first) {
        newLine(out, column);
      }
      first = false;
      key(out, entry.getKey());
      out.append(": ");
      value(out, entry.getValue(), column);
    }
  }

  private static void items(StringBuilder out, List<YamlTree> items, int column) {
    boolean first = true;
    for (YamlTree item : items) {
      if (!first) {
        newLine(out, column);
      }
      first = false;
      out.append("- ");
      block(out, item, column + STEP);
    }
  }

  private static void key(StringBuilder out, String key) {
    int start = out.length();
    YamlScalar.inline(out, key);
    if (out.length() - start > LONGEST_KEY) {
      throw new Unwritable("a key of more than " + LONGEST_KEY + " characters");
    }
  }

  private static void newLine(StringBuilder out, int column) {
    out.append('\n');
    out.repeat(' ', column);
  }

  private static int lineStart(StringBuilder out) {
    return out.lastIndexOf("\n") + 1;
  }

  private static boolean endsWithDash(StringBuilder out) {
    int end = out.length();
    while (end > 0 && out.charAt(end - 1) == ' ') {
      end--;
    }
    return end > 0 && out.charAt(end - 1) == '-' && isIndicator(out, end - 1);
  }

  private static boolean isIndicator(StringBuilder out, int dash) {
    for (int i = lineStart(out); i < dash; i++) {
      if (out.charAt(i) != ' ' && out.charAt(i) != '-') {
        return false;
      }
    }
    return true;
  }

  /** Whether the line begins with a dash: dropping it would drop the item. */
  private static boolean startsItem(StringBuilder out) {
    int i = lineStart(out);
    while (i < out.length() && out.charAt(i) == ' ') {
      i++;
    }
    return i + 1 < out.length() && out.charAt(i) == '-' && out.charAt(i + 1) == ' ';
  }

  /** Column of the key on the last line, or of its last dash when it has no key. */
  private static int parentColumn(StringBuilder out) {
    int start = lineStart(out);
    int dash = 0;
    int i = start;
    while (i < out.length()) {
      char c = out.charAt(i);
      if (c == '-' && i + 1 < out.length() && out.charAt(i + 1) == ' ') {
        dash = i - start;
      } else if (c != ' ') {
        return i - start;
      }
      i++;
    }
    return dash;
  }
}
