package io.datalyptica.profile.editor;

import io.datalyptica.profile.editor.Source.Form;
import io.datalyptica.profile.editor.Source.Member;

/** The lines of a text, and how its author indents and ends them. */
final class Layout {
  private static final int USUAL_STEP = 2;

  final String text;
  private final String usualBreak;

  /** By how much a block stands to the right of its key. */
  final int step;

  Layout(String text, Source root) {
    this.text = text;
    int first = lineEnd(0);
    usualBreak = first == text.length() ? "\n" : lineBreak(first);
    int found = step(root);
    step = found > 0 ? found : USUAL_STEP;
  }

  private int step(Source map) {
    for (Member member : map.members()) {
      Source value = member.value();
      if (value.form() == Form.MAP && !value.flow()) {
        return column(value.from()) - column(member.from());
      }
    }
    return 0;
  }

  /** Of a collection in brackets, which may lack them: {@code [a: b]} holds a map. */
  void checkBrackets(Source flow) {
    if (text.charAt(flow.from()) != (flow.form() == Form.LIST ? '[' : '{')) {
      throw new Impossible("it stands in a list as a pair without braces");
    }
  }

  int lineStart(int at) {
    int start = at;
    while (start > 0 && !isBreak(text.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  /** Where the line ends, before its break. */
  int lineEnd(int at) {
    int end = at;
    while (end < text.length() && !isBreak(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isBreak(char c) {
    return c == '\n' || c == '\r';
  }

  /** Behind the break at {@code lineEnd}. */
  int nextLine(int lineEnd) {
    return lineEnd + (lineEnd == text.length() ? 0 : lineBreak(lineEnd).length());
  }

  /** Where the line before the one that begins at {@code lineStart} ends. */
  int endOfLineBefore(int lineStart) {
    int end = lineStart - 1;
    return end > 0 && text.charAt(end) == '\n' && text.charAt(end - 1) == '\r' ? end - 1 : end;
  }

  /** The break that ends a line; as the first of the text where the last line has none. */
  String breakAfter(int lineEnd) {
    return lineEnd == text.length() ? usualBreak : lineBreak(lineEnd);
  }

  private String lineBreak(int lineEnd) {
    return text.startsWith("\r\n", lineEnd) ? "\r\n" : text.substring(lineEnd, lineEnd + 1);
  }

  int column(int at) {
    return at - lineStart(at);
  }

  boolean isFirstOnLine(int at) {
    return behindSpaces(lineStart(at)) == at;
  }

  int behindSpaces(int at) {
    int i = at;
    while (i < text.length() && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
      i++;
    }
    return i;
  }

  /** Whether the line that begins there is blank, or there is none. */
  boolean isBlank(int lineStart) {
    return behindSpaces(lineStart) == lineEnd(lineStart);
  }

  boolean isComment(int at) {
    return at < text.length() && text.charAt(at) == '#';
  }

  /** Whether nothing but a comment follows on the line. */
  boolean isRest(int at) {
    int i = behindSpaces(at);
    return i == lineEnd(at) || isComment(i);
  }

  /** The next character that is neither white space nor part of a comment. */
  int nextToken(int at) {
    int i = behindSpaces(at);
    while (i < text.length() && (isBreak(text.charAt(i)) || isComment(i))) {
      i = behindSpaces(nextLine(lineEnd(i)));
    }
    return i;
  }

  boolean holdsComment(int from, int to) {
    return text.substring(from, to).indexOf('#') >= 0;
  }

  /**
   * The end of the last line of an entry in {@code column} whose value ends at {@code at}: comments
   * below it that are indented deeper are its own.
   */
  int endOfEntry(int at, int column) {
    int end = lineEnd(at);
    for (int next = end; next < text.length(); ) {
      int start = nextLine(next);
      int content = behindSpaces(start);
      if (!isComment(content) || content - start <= column) {
        return end;
      }
      end = lineEnd(content);
      next = end;
    }
    return end;
  }
}
