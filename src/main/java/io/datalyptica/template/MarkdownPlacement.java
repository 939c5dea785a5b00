package io.datalyptica.template;

import java.util.List;

/** Markdown: prose, {@code `code`}, fences and HTML comments (CommonMark 4.5, 6.1). */
final class MarkdownPlacement extends TagPlacement {
  private static final String PROSE = "prose";

  /** {@code prose}, the backquotes that opened code, the fence, or an HTML comment. */
  private String inside = PROSE;

  private final StringBuilder line = new StringBuilder();

  MarkdownPlacement(String file, List<Token> tokens) {
    super(file, tokens);
  }

  @Override
  void text(String text, int at) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        endLine(at);
      } else if (inside.equals("<!--")) {
        line.append(c);
        inside = line.indexOf("-->") >= 0 ? PROSE : inside;
      } else if (c == '`' && !isFence(inside)) {
        boolean fence = startsFence(text, i);
        int end = i;
        while (end < text.length() && text.charAt(end) == '`') {
          end++;
        }
        if (!fence) {
          span(text.substring(i, end));
        }
        line.append(text, i, end);
        i = end - 1;
      } else {
        line.append(c);
        if (inside.equals(PROSE) && line.toString().endsWith("<!--")) {
          inside = "<!--";
          line.setLength(0);
        }
      }
    }
  }

  private boolean startsFence(String text, int i) {
    return line.toString().isBlank() && text.startsWith("```", i);
  }

  private void span(String ticks) {
    if (inside.equals(PROSE)) {
      inside = ticks;
    } else if (inside.equals(ticks)) {
      inside = PROSE;
    }
  }

  private static boolean isFence(String inside) {
    return inside.startsWith("fence");
  }

  private void endLine(int at) {
    String text = line.toString().strip();
    line.setLength(0);
    String mark = text.startsWith("```") ? "```" : text.startsWith("~~~") ? "~~~" : null;
    if (inside.startsWith("`")) {
      throw refused(at, "code in backquotes must end on its line");
    }
    if (mark != null && inside.equals(PROSE)) {
      inside = "fence" + mark;
    } else if (mark != null && inside.equals("fence" + mark)) {
      inside = PROSE;
    }
  }

  @Override
  Place value(Token token, int index) {
    if (inside.equals(PROSE)) {
      return Place.PROSE;
    }
    if (isFence(inside)) {
      boolean word = isPrecededBy(index, " \t\n=(") && isFollowedBy(index, " \t\n;)|");
      return word ? Place.INLINE : Place.QUOTED;
    }
    if (inside.equals("<!--")) {
      return Place.QUOTED;
    }
    boolean word = isPrecededBy(index, " `=") && isFollowedBy(index, " `");
    return word ? Place.CODE : Place.QUOTED;
  }

  @Override
  void afterValue() {
    line.append('x');
  }

  @Override
  String state() {
    return inside;
  }

  @Override
  String neutral() {
    return PROSE;
  }
}
