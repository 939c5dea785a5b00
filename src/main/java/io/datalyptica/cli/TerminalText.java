package io.datalyptica.cli;

/**
 * Markdown as it is read in a terminal: headings without their signs, paragraphs and list items
 * wrapped at 96 columns. Tables, fences and code of four spaces stay as they are. Only for our own
 * pages: it knows what those use.
 */
final class TerminalText {
  private static final int WIDTH = 96;

  private final StringBuilder out = new StringBuilder();
  private final StringBuilder paragraph = new StringBuilder();
  private String hanging = "";

  private TerminalText() {}

  static String of(String markdown) {
    TerminalText text = new TerminalText();
    boolean fence = false;
    for (String line : markdown.lines().toList()) {
      boolean mark = line.startsWith("```");
      fence ^= mark;
      if (fence && !mark) {
        text.verbatim("    " + line);
      } else if (!mark) {
        text.line(line);
      }
    }
    text.flush();
    return text.out.toString();
  }

  private void line(String line) {
    if (line.isBlank()) {
      verbatim("");
    } else if (line.startsWith("#")) {
      verbatim(line.substring(line.indexOf(' ') + 1));
    } else if (line.startsWith("|") || line.startsWith("    ")) {
      verbatim(line);
    } else if (line.startsWith("- ")) {
      flush();
      hanging = "  ";
      paragraph.append(line);
    } else {
      paragraph.append(paragraph.isEmpty() ? "" : " ").append(line.strip());
    }
  }

  private void verbatim(String line) {
    flush();
    out.append(line).append('\n');
  }

  private void flush() {
    String rest = paragraph.toString();
    String indent = "";
    while (!rest.isEmpty()) {
      int end = end(rest, WIDTH - indent.length());
      out.append(indent).append(rest, 0, end).append('\n');
      rest = rest.substring(end).stripLeading();
      indent = hanging;
    }
    paragraph.setLength(0);
    hanging = "";
  }

  /**
   * Where the line ends: at the last space that fits, or after a word that is too long by itself.
   */
  private static int end(String text, int width) {
    if (text.length() <= width) {
      return text.length();
    }
    int space = text.lastIndexOf(' ', width);
    if (space <= 0) {
      space = text.indexOf(' ', width);
    }
    return space < 0 ? text.length() : space;
  }
}
