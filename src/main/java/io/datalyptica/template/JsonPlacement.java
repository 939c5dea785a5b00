package io.datalyptica.template;

import java.util.List;

/** JSON: in a string, a key, or a value. */
final class JsonPlacement extends TagPlacement {
  private boolean string;
  private boolean escaped;

  JsonPlacement(String file, List<Token> tokens) {
    super(file, tokens);
  }

  @Override
  void text(String text, int line) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (escaped) {
        escaped = false;
      } else if (c == '"') {
        string = !string;
      } else if (c == '\n' && string) {
        throw refused(line, "a JSON string must end on its line");
      } else {
        escaped = string && c == '\\';
      }
    }
  }

  @Override
  Place value(Token token, int index) {
    if (string) {
      return Place.QUOTED;
    }
    if (!isFollowedBy(index, " \n,]}:") || !isPrecededBy(index, " \n,[{:")) {
      throw refused(
          token.line(), "{{" + token.text() + "}} next to other text: it is a whole JSON value");
    }
    return isFollowedBy(index, ":") ? Place.KEY : Place.INLINE;
  }

  @Override
  String state() {
    return string ? "string" : "";
  }

  @Override
  String neutral() {
    return "";
  }
}
