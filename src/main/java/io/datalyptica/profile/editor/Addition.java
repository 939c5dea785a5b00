package io.datalyptica.profile.editor;

import io.datalyptica.profile.editor.Source.Form;
import io.datalyptica.profile.editor.Source.Member;
import java.util.List;

/** Writes what is absent behind the last member of its map or list, in the style of that. */
final class Addition {
  private final Layout layout;
  private final Source holder;
  private final List<String> keys;
  private final String value;

  private Addition(Layout layout, Way way, String value) {
    this.layout = layout;
    this.holder = way.end();
    this.keys = way.rest();
    this.value = value;
  }

  static List<Replacement> of(Layout layout, Way way, String value) {
    Addition addition = new Addition(layout, way, value);
    addition.check();
    if (!way.end().flow()) {
      return List.of(addition.block());
    }
    layout.checkBrackets(way.end());
    return way.end().members().isEmpty()
        ? List.of(addition.empty())
        : addition.inBrackets(way.end().members().getLast());
  }

  private void check() {
    if (!holder.isCollection()) {
      throw new Impossible(
          holder.isNothing()
              ? "the key above it has no value"
              : "a plain text stands where it would have to be written");
    }
    if (holder.form() == Form.LIST) {
      boolean next = keys.getFirst().equals("-") || keys.getFirst().equals(size());
      if (!next || keys.size() > 1) {
        throw new Impossible("its list has no such item");
      }
    }
    for (String key : keys.subList(1, keys.size())) {
      if (key.equals("-") || !key.isEmpty() && Character.isDigit(key.charAt(0))) {
        throw new Impossible("its list is not there");
      }
    }
  }

  private String size() {
    return Integer.toString(holder.members().size());
  }

  private Replacement block() {
    Member last = holder.members().getLast();
    boolean list = holder.form() == Form.LIST;
    int column = layout.column(list ? new Marks(layout).begin(holder, 0) : holder.from());
    int end = layout.endOfEntry(last.value().to(), column);
    String lineBreak = layout.breakAfter(end);
    StringBuilder entry = new StringBuilder(lineBreak).append(" ".repeat(column));
    if (list) {
      entry.append("- ");
    } else {
      int indent = column;
      for (String key : keys) {
        entry.append(indent == column ? "" : lineBreak + " ".repeat(indent));
        entry.append(ScalarText.key(key, Form.PLAIN)).append(':');
        indent += layout.step;
      }
      entry.append(' ');
    }
    return Replacement.insertion(
        end, entry.append(ScalarText.value(value, Form.PLAIN, false)).toString());
  }

  private String flowEntry() {
    if (holder.form() == Form.LIST) {
      return ScalarText.value(value, Form.PLAIN, true);
    }
    StringBuilder entry = new StringBuilder();
    for (String key : keys) {
      entry.append(entry.isEmpty() ? "" : "{").append(ScalarText.key(key, Form.PLAIN)).append(": ");
    }
    return entry
        .append(ScalarText.value(value, Form.PLAIN, true))
        .append("}".repeat(keys.size() - 1))
        .toString();
  }

  private Replacement empty() {
    int open = holder.from() + 1;
    int close = holder.to() - 1;
    return layout.text.substring(open, close).isBlank()
        ? new Replacement(open, close, flowEntry())
        : Replacement.insertion(close, flowEntry());
  }

  /** On a line of its own where the last member has one. */
  private List<Replacement> inBrackets(Member last) {
    int end = last.value().to();
    if (!layout.isFirstOnLine(last.from()) || !layout.isRest(end)) {
      return List.of(Replacement.insertion(end, ", " + flowEntry()));
    }
    int lineEnd = layout.lineEnd(end);
    String line = layout.breakAfter(lineEnd) + " ".repeat(layout.column(last.from())) + flowEntry();
    return end == lineEnd
        ? List.of(Replacement.insertion(end, "," + line))
        : List.of(Replacement.insertion(end, ","), Replacement.insertion(lineEnd, line));
  }
}
