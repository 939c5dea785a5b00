package io.datalyptica.template;

import io.datalyptica.template.Program.Instruction;
import java.util.ArrayList;
import java.util.List;

/**
 * The front end: the text of a template becomes a {@link Program}. It loads Mustache.java, which
 * costs more than a whole render (80 ms for 45 templates, measured): the build calls it for our own
 * templates, a render only for the files of {@code --templates}.
 */
final class TemplateParser {
  private final List<Token> tokens;
  private final Place[] places;
  private final Dialect dialect;
  private int next;

  private TemplateParser(Dialect dialect, List<Token> tokens, Place[] places) {
    this.dialect = dialect;
    this.tokens = tokens;
    this.places = places;
  }

  /**
   * @param file path for messages
   * @param name name below the templates folder without {@code .mustache}
   */
  static Program parse(String file, String name, String text) {
    Dialect dialect = Dialect.of(name);
    if (dialect == null) {
      throw new TemplateException(
          file,
          1,
          "the name says no dialect: before .mustache it must end in .yaml, .sql, .sh, .conf, .json"
              + " or .md");
    }
    List<Token> tokens = StandaloneLines.removed(MustacheTokens.of(file, text));
    TemplateParser parser =
        new TemplateParser(dialect, tokens, TagPlacement.of(dialect, file, tokens));
    return new Program(file, dialect, parser.body());
  }

  private List<Instruction> body() {
    List<Instruction> body = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    int textLine = 0;
    while (next < tokens.size() && !tokens.get(next).is(Token.Kind.CLOSE)) {
      Token token = tokens.get(next++);
      if (token.is(Token.Kind.TEXT)) {
        textLine = text.isEmpty() ? token.line() : textLine;
        text.append(token.text());
      } else if (!token.is(Token.Kind.COMMENT)) {
        flush(body, text, textLine);
        body.add(instruction(token));
      }
    }
    flush(body, text, textLine);
    return body;
  }

  private static void flush(List<Instruction> body, StringBuilder text, int line) {
    if (!text.isEmpty()) {
      body.add(new Program.Text(text.toString(), line));
      text.setLength(0);
    }
  }

  private Instruction instruction(Token token) {
    return switch (token.kind()) {
      case VALUE -> new Program.Scalar(token.text(), places[next - 1], token.line());
      case OPEN -> new Program.Section(token.text(), section(), token.line());
      case OPEN_INVERTED -> new Program.Inverted(token.text(), section(), token.line());
      case PARTIAL -> partial(token);
      case TEXT, CLOSE, COMMENT -> throw new IllegalStateException("no instruction: " + token);
    };
  }

  private List<Instruction> section() {
    List<Instruction> body = body();
    next++;
    return body;
  }

  /** {@code partials/pod} means the partial of this dialect, {@code partials/pod.yaml}. */
  private Program.Partial partial(Token token) {
    String name = token.text().stripLeading();
    int indent = token.text().length() - name.length();
    String full = Dialect.of(name) == null ? name + "." + dialect.extension() : name;
    return new Program.Partial(full, indent, token.line());
  }
}
