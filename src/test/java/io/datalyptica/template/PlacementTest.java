package io.datalyptica.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a template's author may not write, each refused with the line. */
class PlacementTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "t.yaml ~ a: 1|b: {{{x}}} ~ 2: raw output of x",
        "t.yaml ~ a: 1|b: {{&x}} ~ 2: raw output of x",
        "t.sh ~ a|b {{{x}}} ~ 2: raw output of x",
        "t.md ~ a|b {{& x }} ~ 2: raw output of x",
        "t.yaml ~ a: 1|{{=<% %>=}} ~ 2: changed delimiters",
        "t.yaml ~ {{#x}}|b: 1 ~ 1: Failed to close 'x' tag",
        "t.yaml ~ b: 1|{{#x}}|{{/y}} ~ 3: Mismatched start/end tags: x != y",
        "t.yaml ~ b: 1|{{/y}} ~ 2: Mismatched start/end tags",
        "t.yaml ~ b: 1|c: {{x ~ 2: a tag must end on its line",
        "t.yaml ~ b: 1|c: {{ }} ~ 2: not a name",
        "t.yaml ~ b: 1|c: {{x y}} ~ 2: not a name: x y",
        "t.yaml ~ b: 1|c: {{x.}} ~ 2: not a name: x.",
        "t.yaml ~ b: 1|c: {{# x.0 }}{{/ x.0 }} ~ 2: not a name: x.0",
        "t.yaml ~ b: 1|{{> ../x}} ~ 2: no partial ../x.yaml",
        "t.yaml ~ b: 1|{{> *x}} ~ 2: a partial chosen at run time",
        "t.yaml ~ b: 1|{{< x}}{{/x}} ~ 2: template inheritance",
        "t.yaml ~ b: 1|{{$ x}}{{/x}} ~ 2: template inheritance",
        "t.yaml ~ b: 1|{{? x}}{{/x}} ~ 2: a check of a name",
        "t.yaml ~ b: 1|{{% x}} ~ 2: a pragma",
        "t.yaml ~ b: 1|c: {{x|}} ~ 2: a tag must end on its line",
        "t.yaml ~ b: 1|\tc: 1 ~ 2: a tab in YAML",
        "t.yaml ~ b: 1|c: \"a ~ 2: a quoted scalar must end on its line",
        "t.yaml ~ b: 1|c: [1, a-{{x}}] ~ 2: part of a scalar in a flow list",
        "t.yaml ~ b: 1|c: {{x}}:{{x}} ~ 2: a reader could take this for a number",
        "t.yaml ~ b: 1|c: 16.{{x}} ~ 2: a reader could take this for a number",
        "t.yaml ~ b: 1|c: {{> x}} ~ 2: in YAML a partial stands alone",
        "t.yaml ~ b: 1|{{#x}}{{> x}}{{/x}} ~ 2: in YAML a partial stands alone",
        "t.yaml ~ b: [1,|c ~ 2: a flow list or map is not closed",
        "t.sh ~ a|echo \"{{x}}\" ~ 2: {{x}} inside quotes",
        "t.sh ~ a|echo '{{x}}' ~ 2: {{x}} inside quotes",
        "t.sh ~ a|echo \"$(cmd {{x}})\" ~ 2: {{x}} inside quotes",
        "t.sh ~ a|echo 'a ~ 2: the template ends inside quotes",
        "t.sh ~ a|echo \\{{x}} ~ 2: {{x}} after a backslash",
        "t.sh ~ cat <<E|a ~ 2: the template ends inside quotes",
        "t.conf ~ a|b \"c ~ 2: a quoted argument must end on its line",
        "t.json ~ [1,|\"a ~ 2: a JSON string must end on its line",
        "t.json ~ [1,|2{{x}}] ~ 2: {{x}} next to other text",
        "t.md ~ a|b `c ~ 2: code in backquotes must end on its line",
        "t.md ~ a|```|c ~ 3: the template ends inside quotes, code",
        "t.txt ~ a ~ 1: the name says no dialect"
      })
  void refusedWithItsLine(String name, String text, String message) {
    String template = text.replace('|', '\n') + "\n";
    View view = View.builder().text("x", "a").build();

    assertThatThrownBy(() -> TextTemplates.render(name, template, view))
        .isInstanceOf(TemplateException.class)
        .hasMessageStartingWith(name + ".mustache:" + message);
  }

  @Test
  void shellWordsAreQuotedAndPartsArePlain() {
    String template =
        """
        # name {{n}} isn't "quoted"
        mc alias set {{x}} {{y}} # it's {{n}}
        v={{y}}; for i in {{x}} {{y}}; do echo "$i"; done
        [ "$#" -gt {{k}} ] && echo pod/{{n}}-0 || exit ${a#b}
        cat <<'E'
        don't touch {{n}}
        E
        echo 'it'\\''s' {{x}}
        """;
    View view =
        View.builder().text("x", "it's").text("y", "").text("n", "a.b").number("k", 3).build();

    assertThat(TextTemplates.render("t.sh", template, view))
        .isEqualTo(
            """
            # name a.b isn't "quoted"
            mc alias set 'it'\\''s' '' # it's a.b
            v=''; for i in 'it'\\''s' ''; do echo "$i"; done
            [ "$#" -gt 3 ] && echo pod/a.b-0 || exit ${a#b}
            cat <<'E'
            don't touch a.b
            E
            echo 'it'\\''s' 'it'\\''s'
            """);
  }

  @Test
  void yamlTextInABlockInQuotesOrInACommentIsPlain() {
    String template =
        "a: |\n"
            + "  echo {{x}}\n"
            + "  k: {{x}}\n"
            + "b: '{{x}}' # {{x}}\n"
            + "c: [{{x}}, \"{{x}}-1\"]\n"
            + "{{x}}: {{x}} # c\n";
    View view = View.builder().text("x", "no").build();

    assertThat(TextTemplates.yaml(template, view))
        .isEqualTo(
            "a: |\n  echo no\n  k: no\nb: 'no' # no\nc: [\"no\", \"no-1\"]\n\"no\": \"no\" # c\n");
    View hostile = View.builder().text("x", "a: b").build();
    assertThatThrownBy(() -> TextTemplates.yaml("a: |\n  k: {{x}}\n", hostile))
        .hasMessageStartingWith("t.yaml.mustache:2: {{x}}: ");
  }
}
