package io.datalyptica.template;

import java.util.List;

/**
 * SQL as PostgreSQL reads it: quotes, comments and dollar-quoted bodies (PostgreSQL manual, 4.1.2).
 */
final class SqlPlacement extends TagPlacement {
  private static final String PLAIN = "plain";

  /** Outside everything, or the tag of the dollar-quoted body around, such as {@code $$}. */
  private String body = "";

  /** {@code plain}, a quote, {@code --} or a block comment. */
  private String inside = PLAIN;

  private boolean lineStart = true;

  /** In a command of psql, from its backslash to the end of its line. */
  private boolean command;

  SqlPlacement(String file, List<Token> tokens) {
    super(file, tokens);
  }

  @Override
  void text(String text, int line) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      command = c != '\n' && (command || lineStart && c == '\\' && inside.equals(PLAIN));
      lineStart = c == '\n' || lineStart && c == ' ';
      i += step(text, i, line);
    }
  }

  /** Reads one character; returns how many more it used. */
  private int step(String text, int i, int line) {
    char c = text.charAt(i);
    switch (inside) {
      case "'", "\"" -> inside = c == inside.charAt(0) ? PLAIN : inside;
      case "--" -> inside = c == '\n' ? PLAIN : inside;
      case "/*" -> {
        if (text.startsWith("*/", i)) {
          inside = PLAIN;
          return 1;
        }
      }
      default -> {
        return plain(text, i, line);
      }
    }
    return 0;
  }

  private int plain(String text, int i, int line) {
    char c = text.charAt(i);
    if (c == '\'' || c == '"') {
      if (i > 0 && (isEscapePrefix(text, i) || text.charAt(i - 1) == '&')) {
        throw refused(line, "a string with escapes (E'..', U&'..') is not understood here");
      }
      inside = String.valueOf(c);
    } else if (text.startsWith("--", i) || text.startsWith("/*", i)) {
      inside = text.substring(i, i + 2);
      return 1;
    } else if (c == '$') {
      return dollar(text, i);
    }
    return 0;
  }

  private static boolean isEscapePrefix(String text, int i) {
    char c = text.charAt(i - 1);
    return (c == 'E' || c == 'e') && (i == 1 || !Encoder.isWordCharacter(text.charAt(i - 2)));
  }

  private int dollar(String text, int i) {
    int end = i + 1;
    while (end < text.length() && Encoder.isWordCharacter(text.charAt(end))) {
      end++;
    }
    boolean parameter = Encoder.isDigit(text.charAt(Math.min(i + 1, text.length() - 1)));
    if (parameter || end == text.length() || text.charAt(end) != '$') {
      return 0;
    }
    String quote = text.substring(i, end + 1);
    if (body.isEmpty()) {
      body = quote;
    } else if (body.equals(quote)) {
      body = "";
    }
    return end - i;
  }

  @Override
  void afterValue() {
    lineStart = false;
  }

  @Override
  Place value(Token token, int index) {
    if (command) {
      return inside.equals(PLAIN) ? Place.NUMBER : Place.COMMAND;
    }
    return switch (inside) {
      case "'" -> body.isEmpty() ? Place.LITERAL : Place.BODY_LITERAL;
      case "\"" -> body.isEmpty() ? Place.IDENTIFIER : Place.BODY_IDENTIFIER;
      case PLAIN -> Place.NUMBER;
      default -> Place.QUOTED;
    };
  }

  @Override
  String state() {
    return inside + body;
  }

  @Override
  String neutral() {
    return PLAIN;
  }
}
