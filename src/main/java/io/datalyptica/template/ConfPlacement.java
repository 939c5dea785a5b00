package io.datalyptica.template;

import java.util.List;

/**
 * A Redis configuration: a comment starts a line, an argument may be quoted and never spans lines
 * (redis 7.2, src/config.c).
 */
final class ConfPlacement extends TagPlacement {
  private static final char PLAIN = ' ';
  private static final char COMMENT = '#';
  private char inside = PLAIN;
  private boolean blankLine = true;
  private boolean escaped;

  ConfPlacement(String file, List<Token> tokens) {
    super(file, tokens);
  }

  @Override
  void text(String text, int line) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        if (inside != PLAIN && inside != COMMENT) {
          throw refused(line, "a quoted argument must end on its line");
        }
        inside = PLAIN;
        blankLine = true;
      } else {
        read(c);
      }
    }
  }

  private void read(char c) {
    if (escaped) {
      escaped = false;
    } else if (inside == '"' || inside == '\'') {
      escaped = c == '\\';
      inside = c == inside ? PLAIN : inside;
    } else if (inside == PLAIN) {
      if (c == '"' || c == '\'') {
        inside = c;
      } else if (c == '#' && blankLine) {
        inside = COMMENT;
      }
    }
    blankLine &= c == ' ' || c == '\t';
  }

  @Override
  Place value(Token token, int index) {
    if (inside != PLAIN) {
      return Place.QUOTED;
    }
    return isPrecededBy(index, " \t\n") && isFollowedBy(index, " \t\n")
        ? Place.INLINE
        : Place.COMPOSITE;
  }

  @Override
  void afterValue() {
    blankLine = false;
  }

  @Override
  String state() {
    return String.valueOf(inside) + escaped;
  }

  @Override
  String neutral() {
    return PLAIN + "false";
  }

  @Override
  String endState() {
    return inside == COMMENT ? neutral() : state();
  }
}
