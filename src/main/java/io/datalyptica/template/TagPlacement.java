package io.datalyptica.template;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Where each value of a template stands, found by one walk over its text in the order of the
 * source; refuses what cannot be written safely. What a section holds must leave the walk in the
 * state in which the section began: whether or how often it is written then makes no difference to
 * what follows.
 */
abstract class TagPlacement {
  final String file;
  private final List<Token> tokens;
  private final int[] partner;

  TagPlacement(String file, List<Token> tokens) {
    this.file = file;
    this.tokens = tokens;
    this.partner = partners(tokens);
  }

  static Place[] of(Dialect dialect, String file, List<Token> tokens) {
    return switch (dialect) {
      case YAML -> new YamlPlacement(file, tokens).places();
      case SQL -> new SqlPlacement(file, tokens).walk();
      case SH -> new ShellPlacement(file, tokens).walk();
      case CONF -> new ConfPlacement(file, tokens).walk();
      case JSON -> new JsonPlacement(file, tokens).walk();
      case MD -> new MarkdownPlacement(file, tokens).walk();
    };
  }

  /** The place of each token that is a value. */
  final Place[] walk() {
    Place[] places = new Place[tokens.size()];
    Deque<String> states = new ArrayDeque<>();
    for (int i = 0; i < places.length; i++) {
      Token token = tokens.get(i);
      switch (token.kind()) {
        case TEXT -> text(token.text(), token.line());
        case VALUE -> {
          places[i] = value(token, i);
          afterValue();
        }
        case OPEN, OPEN_INVERTED -> states.push(state());
        case CLOSE ->
            same(
                token,
                states.pop(),
                "section "
                    + token.text()
                    + " must end in the same quotes, code or comment as it began");
        case PARTIAL ->
            same(token, neutral(), "a partial cannot stand inside quotes, code or a comment");
        case COMMENT -> {}
      }
    }
    if (!tokens.isEmpty() && !endState().equals(neutral())) {
      throw refused(tokens.getLast().line(), "the template ends inside quotes, code or a comment");
    }
    return places;
  }

  private void same(Token token, String expected, String message) {
    if (!state().equals(expected)) {
      throw refused(token.line(), message);
    }
  }

  /** Takes the walk over literal text. */
  abstract void text(String text, int line);

  /** The place of a value here, or an exception when none may stand here. */
  abstract Place value(Token token, int index);

  /** A value was written. */
  void afterValue() {}

  /** What of the text so far decides about the text that follows. */
  abstract String state();

  abstract String neutral();

  String endState() {
    return state();
  }

  final TemplateException refused(int line, String message) {
    return new TemplateException(file, line, message);
  }

  /**
   * Whether every character that can follow the token, as sections come and go, is one of {@code
   * allowed}; a value counts as {@code x}.
   */
  final boolean isFollowedBy(int index, String allowed) {
    return all(neighbours(index + 1, 1, new StringBuilder(), 0), allowed);
  }

  final boolean isPrecededBy(int index, String allowed) {
    return all(neighbours(index - 1, -1, new StringBuilder(), 0), allowed);
  }

  private static boolean all(CharSequence found, String allowed) {
    for (int i = 0; i < found.length(); i++) {
      if (allowed.indexOf(found.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  private StringBuilder neighbours(int index, int step, StringBuilder found, int depth) {
    if (index < 0 || index >= tokens.size()) {
      return found.append('\n');
    }
    Token token = tokens.get(index);
    switch (token.kind()) {
      case TEXT -> found.append(token.text().charAt(step > 0 ? 0 : token.text().length() - 1));
      case VALUE -> found.append('x');
      case PARTIAL -> found.append('\n');
      case COMMENT -> neighbours(index + step, step, found, depth);
      case OPEN, OPEN_INVERTED, CLOSE -> {
        neighbours(index + step, step, found, depth);
        if (depth < 4) {
          neighbours(partner[index] + step, step, found, depth + 1);
        }
      }
    }
    return found;
  }

  private static int[] partners(List<Token> tokens) {
    int[] partners = new int[tokens.size()];
    Deque<Integer> open = new ArrayDeque<>();
    for (int i = 0; i < partners.length; i++) {
      if (tokens.get(i).opens()) {
        open.push(i);
      } else if (tokens.get(i).is(Token.Kind.CLOSE)) {
        partners[i] = open.pop();
        partners[partners[i]] = i;
      }
    }
    return partners;
  }
}
