package io.datalyptica.template;

/**
 * Takes white space through Mustache.java untouched. Its parser drops white space around sections
 * in ways that differ from the specification (a tag before a section on the same line, two sections
 * on one line). So white space goes through it as control characters that it takes for text, and
 * that {@code String.trim} still removes inside a tag; {@link StandaloneLines} decides afterwards.
 */
final class WhiteSpaceDisguise {
  private static final char LINE_END = '\u0001';
  private static final char SPACE = '\u0002';
  private static final char TAB = '\u0003';

  private final String file;
  private final StringBuilder out = new StringBuilder();
  private int line = 1;

  private WhiteSpaceDisguise(String file) {
    this.file = file;
  }

  /** The text in disguise; line ends are line feeds already. */
  static String put(String file, String text) {
    WhiteSpaceDisguise disguise = new WhiteSpaceDisguise(file);
    disguise.put(text);
    return disguise.out.toString();
  }

  private void put(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (text.startsWith("{{", i)) {
        int end = text.indexOf("}}", i);
        String tag = end < 0 ? text.substring(i) : text.substring(i, end);
        if (tag.startsWith("{{=")) {
          throw new TemplateException(file, line, "changed delimiters");
        }
        appendTag(tag, text.startsWith("{{!", i) && isAlone(text, i, end));
        line += lineEnds(tag);
        i += tag.length() - 1;
      } else {
        append(c);
        line += c == '\n' ? 1 : 0;
      }
    }
  }

  /**
   * A comment of several lines becomes as many comments, because the parser does not count the
   * lines inside a tag.
   */
  private void appendTag(String tag, boolean aloneComment) {
    if (tag.indexOf('\n') >= 0 && !aloneComment) {
      throw new TemplateException(
          file,
          line,
          "a tag must end on its line; only a comment alone on its lines may have several");
    }
    for (int i = 0; i < tag.length(); i++) {
      if (tag.charAt(i) == '\n') {
        out.append("}}").append(LINE_END).append("\n{{!");
      } else {
        append(tag.charAt(i));
      }
    }
  }

  private static boolean isAlone(String text, int start, int end) {
    int lineEnd = text.indexOf('\n', Math.max(end, 0));
    return end >= 0
        && text.substring(text.lastIndexOf('\n', start) + 1, start).isBlank()
        && text.substring(end + 2, lineEnd < 0 ? text.length() : lineEnd).isBlank();
  }

  private static int lineEnds(String text) {
    int count = 0;
    for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
      count++;
    }
    return count;
  }

  private void append(char c) {
    switch (c) {
      case '\n' -> out.append(LINE_END).append(c);
      case ' ' -> out.append(SPACE);
      case '\t' -> out.append(TAB);
      default -> {
        if (c < ' ' || c == '\u007F' || c == '\uFEFF') {
          throw new TemplateException(file, line, "a control character in a template");
        }
        out.append(c);
      }
    }
  }

  /** The text as its author wrote it. */
  static String removed(String text) {
    return text.replace(String.valueOf(LINE_END), "").replace(SPACE, ' ').replace(TAB, '\t');
  }
}
