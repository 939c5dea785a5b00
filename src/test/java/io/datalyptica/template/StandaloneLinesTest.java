package io.datalyptica.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The cases of the Mustache specification about tags alone on their line. */
class StandaloneLinesTest {
  private static final View VIEW =
      View.builder()
          .flag("yes", true)
          .flag("no", false)
          .text("x", "v")
          .texts("list", List.of("1", "2"))
          .build();

  @Test
  void sectionInvertedSectionAndCommentLeaveNoLine() {
    assertThat(render("| This\n{{#yes}}\n|\n{{/yes}}\n| A\n")).isEqualTo("| This\n|\n| A\n");
    assertThat(render("| This\n  {{^no}}  \n|\n\t{{/no}}\n| A\n")).isEqualTo("| This\n|\n| A\n");
    assertThat(render("{{^yes}}\na\n{{/yes}}")).isEmpty();
    assertThat(render("a\n  {{! one }}\n{{!\n  several\n}}\nb\n")).isEqualTo("a\nb\n");
    assertThat(render("a\r\n{{#yes}}\r\nb\r\n{{/yes}}\r\nc\r\n")).isEqualTo("a\nb\nc\n");
    assertThat(render("  {{#list}}\n    {{.}}\n  {{/list}}\n")).isEqualTo("    1\n    2\n");
  }

  @Test
  void tagsInsideALineLeaveItsWhiteSpace() {
    assertThat(render(" {{#yes}} a {{/yes}} \n")).isEqualTo("  a  \n");
    assertThat(render(" {{#yes}}{{/yes}} \n")).isEqualTo("  \n");
    assertThat(render("a {{! c }} b\n")).isEqualTo("a  b\n");
    assertThat(render("{{#yes}}\na{{/yes}}\nb\n")).isEqualTo("a\nb\n");
    assertThat(render("{{x}}\n{{x}} {{x}}\n")).isEqualTo("v\nv v\n");
  }

  @Test
  void everyLineOfAPartialIsIndentedLikeItsTag() {
    Map<String, String> texts =
        Map.of(
            "t.conf", " {{> p}}\n{{#yes}}\n  {{> p}}\n  {{> p}}\n{{/yes}}\nend {{> one}} end\n",
            "p.conf", "{{#yes}}\na\n\n  {{! c }}\n  {{> q}}\n{{/yes}}\n{{^no}}\nb\n{{/no}}\n",
            "q.conf", "c\nd {{x}}\n",
            "one.conf", "{{x}}");

    assertThat(TextTemplates.of(texts).render("t.conf", VIEW))
        .isEqualTo(
            " a\n\n"
                + "   c\n"
                + "   d v\n"
                + " b\n"
                + "  a\n\n"
                + "    c\n"
                + "    d v\n"
                + "  b\n"
                + "  a\n\n"
                + "    c\n"
                + "    d v\n"
                + "  b\n"
                + "end v end\n");
  }

  private static String render(String text) {
    return TextTemplates.render("t.conf", text, VIEW);
  }
}
