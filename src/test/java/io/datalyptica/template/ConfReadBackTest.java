package io.datalyptica.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

/**
 * Arguments of a Redis configuration, read back by the rules of Redis' own reader: quotes, escapes,
 * and nothing glued to a quote.
 */
@Domain(HostileStrings.class)
class ConfReadBackTest {
  private static final Templates TEMPLATES =
      TextTemplates.of(
          Map.of(
              "t.conf", "# {{n}} comment\nfirst 1\nkey {{x}} {{n}} {{x}}\n{{x}} tail\nlast 2\n"));

  @Property(tries = 2000)
  void everyArgumentIsItself(@ForAll String x) {
    View view = View.builder().text("x", x).number("n", 7).build();
    if (hasControlCharacter(x)) {
      assertThatThrownBy(() -> TEMPLATES.render("t.conf", view))
          .isInstanceOf(TemplateException.class);
      return;
    }
    List<List<String>> lines = new ArrayList<>();
    for (String line : TEMPLATES.render("t.conf", view).split("\n", -1)) {
      String trimmed = trim(line);
      if (!trimmed.isEmpty() && trimmed.charAt(0) != '#') {
        lines.add(arguments(trimmed));
      }
    }
    assertThat(lines)
        .containsExactly(
            List.of("first", "1"),
            List.of("key", x, "7", x),
            List.of(x, "tail"),
            List.of("last", "2"));
  }

  @Example
  void partOfAnArgumentIsPlainText() {
    View plain = View.builder().text("x", "a.b").number("n", 1).build();
    assertThat(TextTemplates.render("t.conf", "bind {{x}}:{{n}}\n", plain))
        .isEqualTo("bind a.b:1\n");
    assertThatThrownBy(
            () ->
                TextTemplates.render(
                    "t.conf", "bind {{x}}:1\n", View.builder().text("x", "a b").build()))
        .hasMessageStartingWith("t.conf.mustache:1: {{x}}: ");
  }

  private static boolean hasControlCharacter(String text) {
    return text.chars().anyMatch(c -> Character.isISOControl(c) || c == 0x2028 || c == 0x2029);
  }

  private static String trim(String line) {
    int start = 0;
    int end = line.length();
    while (start < end && " \t\r\n".indexOf(line.charAt(start)) >= 0) {
      start++;
    }
    while (end > start && " \t\r\n".indexOf(line.charAt(end - 1)) >= 0) {
      end--;
    }
    return line.substring(start, end);
  }

  /** C's isspace decides between arguments; a closing quote must be followed by one. */
  private static List<String> arguments(String line) {
    List<String> arguments = new ArrayList<>();
    int i = 0;
    while (i < line.length()) {
      if (isSpace(line.charAt(i))) {
        i++;
        continue;
      }
      StringBuilder argument = new StringBuilder();
      char quote = 0;
      for (; i < line.length(); i++) {
        char c = line.charAt(i);
        if (quote == '"' && c == '\\' && i + 1 < line.length()) {
          char escaped = line.charAt(++i);
          int named = "nrtba".indexOf(escaped);
          argument.append(named < 0 ? escaped : "\n\r\t\b\u0007".charAt(named));
        } else if (quote == '\''
            && c == '\\'
            && i + 1 < line.length()
            && line.charAt(i + 1) == '\'') {
          argument.append('\'');
          i++;
        } else if (quote != 0 && c == quote) {
          assertThat(i + 1 == line.length() || isSpace(line.charAt(i + 1)))
              .as("text after a quote: " + line)
              .isTrue();
          quote = 0;
        } else if (quote == 0 && (c == '"' || c == '\'')) {
          quote = c;
        } else if (quote == 0 && isSpace(c)) {
          break;
        } else {
          argument.append(c);
        }
      }
      assertThat(quote).as("unbalanced quotes: " + line).isEqualTo((char) 0);
      arguments.add(argument.toString());
    }
    return arguments;
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c >= '\t' && c <= '\r';
  }
}
