package io.datalyptica.profile.editor;

import io.datalyptica.profile.editor.Source.Form;
import io.datalyptica.profile.editor.Source.Member;
import java.util.List;

/**
 * Takes one entry or item out: the lines that it has for itself, with the comments in them, or what
 * it takes of a line that it shares. Comments on lines of their own around it stay.
 */
final class Removal {
  private final Layout layout;
  private final Marks marks;
  private final Way way;
  private final int from;
  private final int to;

  private Removal(Layout layout, Way way) {
    this.layout = layout;
    this.way = way;
    marks = new Marks(layout);
    from = way.holder().flow() ? way.member().from() : marks.begin(way.holder(), way.index());
    to = way.member().value().to();
  }

  static List<Replacement> of(Layout layout, Way way) {
    if (way.holders().isEmpty()) {
      throw new Impossible("the whole profile would be gone");
    }
    Removal removal = new Removal(layout, way);
    boolean only = way.holder().members().size() == 1;
    if (way.holder().flow()) {
      layout.checkBrackets(way.holder());
      return List.of(only ? removal.onlyInBrackets() : removal.inBrackets());
    }
    return only ? removal.only() : List.of(removal.inBlock());
  }

  /** What is left is an empty map or list, and says so: nothing at all would be null. */
  private List<Replacement> only() {
    String empty = way.holder().form() == Form.LIST ? "[]" : "{}";
    if (!layout.isFirstOnLine(from)) {
      return List.of(new Replacement(from, to, empty));
    }
    Way parent = way.up();
    if (parent.holders().isEmpty()) {
      throw new Impossible("the whole profile would be gone");
    }
    int behindMark = marks.end(parent.holder(), parent.index());
    return List.of(Replacement.insertion(behindMark, " " + empty), lines());
  }

  private Replacement inBlock() {
    if (layout.isFirstOnLine(from)) {
      return lines();
    }
    // The first member, beside the dash of its list: the next takes its place.
    int next = marks.begin(way.holder(), way.index() + 1);
    int line = layout.nextLine(layout.lineEnd(to));
    while (line < next && layout.isBlank(line)) {
      line = layout.nextLine(layout.lineEnd(line));
    }
    int comment = layout.behindSpaces(line);
    return Replacement.deletion(from, layout.isComment(comment) ? comment : next);
  }

  /**
   * Whole lines; the last line of the text keeps the end that it has, and blank lines on both sides
   * become those of one.
   */
  private Replacement lines() {
    int start = layout.lineStart(from);
    int end = layout.lineEnd(to);
    if (start == 0) {
      return Replacement.deletion(0, layout.nextLine(end));
    }
    int before = layout.endOfLineBefore(start);
    if (layout.isBlank(layout.nextLine(end))) {
      while (before > 0 && layout.isBlank(layout.lineStart(before))) {
        before = layout.endOfLineBefore(layout.lineStart(before));
      }
    }
    return Replacement.deletion(before, end);
  }

  private Replacement onlyInBrackets() {
    int open = way.holder().from() + 1;
    int close = way.holder().to() - 1;
    return layout.holdsComment(open, from) || layout.holdsComment(to, close)
        ? Replacement.deletion(from, behindComma(close))
        : Replacement.deletion(open, close);
  }

  private int behindComma(int close) {
    int next = layout.nextToken(to);
    return next < close && layout.text.charAt(next) == ',' ? next + 1 : to;
  }

  private Replacement inBrackets() {
    List<Member> members = way.holder().members();
    if (way.index() < members.size() - 1) {
      int next = members.get(way.index() + 1).from();
      int comma = layout.nextToken(to) + 1;
      return Replacement.deletion(
          from, layout.holdsComment(comma, next) ? layout.behindSpaces(comma) : next);
    }
    int before = members.get(way.index() - 1).value().to();
    return layout.holdsComment(before, from)
        ? Replacement.deletion(from, to)
        : Replacement.deletion(before, to);
  }
}
