package io.datalyptica.template;

import java.util.List;

/** POSIX shell: quotes, comments and here-documents (Shell Command Language, 2.2, 2.3, 2.7.4). */
final class ShellPlacement extends TagPlacement {
  private static final String PLAIN = "plain";
  private String inside = PLAIN;

  /**
   * The word that ends the here-document which begins on the next line, or the one we are in; null
   * without one.
   */
  private String delimiter;

  private boolean escaped;
  private final StringBuilder line = new StringBuilder();

  ShellPlacement(String file, List<Token> tokens) {
    super(file, tokens);
  }

  @Override
  void text(String text, int at) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (inside.equals("<<")) {
        hereDocument(c);
      } else if (escaped) {
        escaped = false;
      } else {
        read(text, i);
      }
      if (c == '\n') {
        line.setLength(0);
      } else {
        line.append(c);
      }
    }
  }

  private void hereDocument(char c) {
    if (c == '\n' && line.toString().strip().equals(delimiter)) {
      inside = PLAIN;
      delimiter = null;
    }
  }

  private void read(String text, int i) {
    char c = text.charAt(i);
    switch (inside) {
      case "'" -> inside = c == '\'' ? PLAIN : inside;
      case "\"" -> {
        escaped = c == '\\';
        inside = c == '"' ? PLAIN : inside;
      }
      case "#" -> inside = c == '\n' ? endOfLine() : inside;
      default -> plain(text, i, c);
    }
  }

  private void plain(String text, int i, char c) {
    switch (c) {
      case '\\' -> escaped = true;
      case '\'', '"' -> inside = String.valueOf(c);
      case '#' ->
          inside =
              line.isEmpty() || " \t;(&|".indexOf(line.charAt(line.length() - 1)) >= 0
                  ? "#"
                  : inside;
      case '\n' -> inside = endOfLine();
      case '<' -> {
        if (text.startsWith("<<", i) && delimiter == null) {
          delimiter = delimiter(text, i + 2);
        }
      }
      default -> {}
    }
  }

  private String endOfLine() {
    return delimiter == null ? PLAIN : "<<";
  }

  /** The word after {@code <<}, without quotes; null when it is a shift or something else. */
  private static String delimiter(String text, int from) {
    StringBuilder word = new StringBuilder();
    int i = from < text.length() && text.charAt(from) == '-' ? from + 1 : from;
    while (i < text.length() && text.charAt(i) == ' ') {
      i++;
    }
    while (i < text.length()
        && (Encoder.isWordCharacter(text.charAt(i)) || "'\"\\".indexOf(text.charAt(i)) >= 0)) {
      if (Encoder.isWordCharacter(text.charAt(i))) {
        word.append(text.charAt(i));
      }
      i++;
    }
    return word.isEmpty() || Encoder.isDigit(word.charAt(0)) ? null : word.toString();
  }

  @Override
  Place value(Token token, int index) {
    return switch (inside) {
      case "'", "\"" ->
          throw refused(
              token.line(),
              "{{"
                  + token.text()
                  + "}} inside quotes: it brings its own; end the quotes before it");
      case "#", "<<" -> Place.QUOTED;
      default -> {
        if (escaped) {
          throw refused(token.line(), "{{" + token.text() + "}} after a backslash");
        }
        boolean word = isPrecededBy(index, " \t\n=;(|&<>") && isFollowedBy(index, " \t\n;)|&<>");
        yield word ? Place.INLINE : Place.COMPOSITE;
      }
    };
  }

  @Override
  void afterValue() {
    line.append('x');
  }

  @Override
  String state() {
    return inside + escaped + delimiter;
  }

  @Override
  String neutral() {
    return PLAIN + false + null;
  }

  @Override
  String endState() {
    return inside.equals("#") ? neutral() : state();
  }
}
