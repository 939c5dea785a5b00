package io.datalyptica.profile.reader;

import io.datalyptica.profile.reader.YamlNode.Place;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/** Says in a user's words what SnakeYAML's scanner and parser could not read. */
final class SyntaxFault {
  private SyntaxFault() {}

  /**
   * @param reached how far the text had been read, for faults that do not say where they are
   */
  static Refusal refusal(YAMLException e, Place reached) {
    if (e instanceof MarkedYAMLException marked && marked.getProblemMark() != null) {
      String problem = marked.getProblem() == null ? "" : marked.getProblem();
      String context = marked.getContext() == null ? "" : marked.getContext();
      Place at = YamlComposer.place(marked.getProblemMark());
      String since = since(marked, at.line());
      return translated(problem, context, at, since);
    }
    return other(reached);
  }

  private static String since(MarkedYAMLException marked, int line) {
    int began = marked.getContextMark() == null ? line : marked.getContextMark().getLine() + 1;
    return began == line ? "" : " (it began in line " + began + ")";
  }

  private static Refusal translated(String problem, String context, Place at, String since) {
    if (problem.contains("\\t") || problem.contains("TAB")) {
      return notYaml(at, "a tab stands where YAML allows only spaces", "indent with spaces");
    }
    if (problem.startsWith("mapping values are not allowed")) {
      return notYaml(
          at,
          "a second `:` in one line, or a key that is indented deeper than the one before it",
          "quote a value that contains `: `, and give keys of one map the same indentation");
    }
    if (problem.contains("found unexpected end of stream")
        || problem.contains("'<stream end>'")
        || problem.contains("<stream end>")) {
      return notYaml(
          at,
          "the file ends inside a quoted text or a bracket" + since,
          "close it with its `\"`, `'`, `]` or `}`");
    }
    if (problem.startsWith("could not find expected ':'")) {
      return notYaml(
          at, "a key without a `:`" + since, "write `key: value`, with a space after the colon");
    }
    if (problem.contains("',' or ']'") || problem.contains("',' or '}'")) {
      return notYaml(
          at,
          "a comma or a closing bracket is missing here" + since,
          "separate items by `, ` and close every `[` and `{`");
    }
    if (problem.startsWith("expected <block end>")) {
      return notYaml(
          at,
          "this line does not fit the indentation of the ones above" + since,
          "give items of one list, and keys of one map, the same indentation");
    }
    if (problem.contains("escape") || problem.contains("hexadecimal")) {
      return escape(at);
    }
    if (problem.contains("cannot start any token")) {
      return notYaml(at, "no value can start with this character", "quote the value");
    }
    if (context.contains("block scalar")) {
      return notYaml(
          at,
          "the head of this block text is not YAML's",
          "write `|` or `>`, then the text on the next lines, indented");
    }
    if (context.contains("alias") || context.contains("anchor")) {
      return notYaml(
          at, "a name has to follow `&` or `*`", "quote a value that starts with `&` or `*`");
    }
    if (problem.contains("<document start>")) {
      return new Refusal(
          ProfileRule.SEVERAL_DOCUMENTS,
          at,
          "the document has ended, but the file goes on",
          "keep one document in a file; delete the `...` line or what follows it");
    }
    if (context.contains("tag") || problem.contains("tag handle")) {
      return new Refusal(
          ProfileRule.TAG,
          at,
          "this tag is not read, nor is it YAML",
          "delete the tag; quote the value if it starts with `!`");
    }
    if (context.contains("directive")
        || problem.contains("incompatible")
        || problem.contains("directive")) {
      return notYaml(
          at,
          "the document does not start as YAML does",
          "remove lines that start with `%`, and everything before `---`");
    }
    return other(at);
  }

  static Refusal escape(Place at) {
    return notYaml(
        at,
        "what follows the backslash is no escape of YAML",
        "write two backslashes for one, or use single quotes");
  }

  private static Refusal other(Place at) {
    return notYaml(
        at,
        "from here on the text is not YAML",
        "check the quotes, brackets and indentation of this line and the one above");
  }

  private static Refusal notYaml(Place at, String problem, String remedy) {
    return new Refusal(
        ProfileRule.NOT_YAML,
        at,
        "this is not YAML: " + problem + ", so nothing of the file can be read",
        remedy);
  }
}
