package io.datalyptica.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Splits a shell script into simple commands, as far as documents use the shell: quotes,
 * continuation lines, comments, pipes, here-documents, redirections, and command substitutions,
 * whose commands are listed too. An expansion is left as {@code $...} in its word.
 */
final class ShellCommands {
  private static final Set<String> PREFIXES =
      Set.of(
          "!", "do", "then", "else", "if", "while", "until", "time", "timeout", "watch", "exec",
          "env", "{");

  private final String script;
  private final List<List<String>> commands = new ArrayList<>();
  private final List<String> hereDocuments = new ArrayList<>();
  private int at;

  private ShellCommands(String script) {
    this.script = script;
  }

  /** The words of every command whose program is {@code program}, without the program itself. */
  static List<List<String>> of(String script, String program) {
    ShellCommands parser = new ShellCommands(script);
    parser.list(false);
    List<List<String>> found = new ArrayList<>();
    for (List<String> words : parser.commands) {
      int i = 0;
      while (i < words.size() && isPrefix(words.get(i))) {
        i++;
      }
      if (i < words.size() && words.get(i).equals(program)) {
        found.add(words.subList(i + 1, words.size()));
      } else if (i + 2 < words.size()
          && words.get(i).equals("sh")
          && words.get(i + 1).equals("-c")) {
        found.addAll(of(words.get(i + 2), program));
      }
    }
    return found;
  }

  private static boolean isPrefix(String word) {
    return PREFIXES.contains(word) || word.matches("[A-Za-z_][A-Za-z0-9_]*=.*|[0-9]+[smh]?");
  }

  /** Reads commands up to the end, or to the parenthesis that ends a substitution. */
  private void list(boolean nested) {
    List<String> words = new ArrayList<>();
    while (at < script.length()) {
      char c = script.charAt(at);
      if (c == '\\' && script.startsWith("\\\n", at)) {
        at += 2;
      } else if (c == '#') {
        at = lineEnd();
      } else if (c == '\n') {
        at++;
        skipHereDocuments();
        words = next(words);
      } else if (c == ';' || c == '|' || c == '&' || c == '(') {
        at++;
        words = next(words);
      } else if (c == ')') {
        at++;
        if (nested) {
          break;
        }
        words = next(words);
      } else if (c == '<' || c == '>') {
        redirection();
      } else if (Character.isWhitespace(c)) {
        at++;
      } else {
        words.add(word());
      }
    }
    next(words);
  }

  private List<String> next(List<String> words) {
    if (!words.isEmpty()) {
      commands.add(words);
    }
    return new ArrayList<>();
  }

  private int lineEnd() {
    int end = script.indexOf('\n', at);
    return end < 0 ? script.length() : end;
  }

  private void redirection() {
    boolean here = script.startsWith("<<", at) && !script.startsWith("<<<", at);
    while (at < script.length() && "<>&-".indexOf(script.charAt(at)) >= 0) {
      at++;
    }
    while (at < script.length() && script.charAt(at) == ' ') {
      at++;
    }
    String target = word();
    if (here) {
      hereDocuments.add(target);
    }
  }

  private void skipHereDocuments() {
    for (String end : hereDocuments) {
      while (at < script.length()) {
        String line = script.substring(at, lineEnd());
        at = Math.min(lineEnd() + 1, script.length());
        if (line.strip().equals(end)) {
          break;
        }
      }
    }
    hereDocuments.clear();
  }

  private String word() {
    StringBuilder word = new StringBuilder();
    while (at < script.length() && !isEnd(script.charAt(at))) {
      char c = script.charAt(at);
      switch (c) {
        case '\'' -> singleQuoted(word);
        case '"' -> doubleQuoted(word);
        case '\\' -> escaped(word);
        default -> plain(word);
      }
    }
    return word.toString();
  }

  private static boolean isEnd(char c) {
    return Character.isWhitespace(c) || ";|&()<>".indexOf(c) >= 0;
  }

  private void singleQuoted(StringBuilder word) {
    int end = script.indexOf('\'', at + 1);
    end = end < 0 ? script.length() : end;
    word.append(script, at + 1, end);
    at = Math.min(end + 1, script.length());
  }

  private void doubleQuoted(StringBuilder word) {
    at++;
    while (at < script.length() && script.charAt(at) != '"') {
      if (script.charAt(at) == '\\') {
        escaped(word);
      } else {
        plain(word);
      }
    }
    at++;
  }

  private void escaped(StringBuilder word) {
    if (!script.startsWith("\\\n", at) && at + 1 < script.length()) {
      word.append(script.charAt(at + 1));
    }
    at += 2;
  }

  private void plain(StringBuilder word) {
    if (script.startsWith("$(", at)) {
      at += 2;
      word.append("$()");
      list(true);
    } else {
      word.append(script.charAt(at++));
    }
  }
}
