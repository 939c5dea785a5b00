package io.datalyptica.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MarkdownTemplateTest {
  @Test
  void proseShowsWhatTheTextSays() {
    assertThat(md("- {{x}} is {{n}}\n", "# *a* _b_ <c> [d](e) `f` | g 1.5 x-y"))
        .isEqualTo("- \\# \\*a\\* \\_b\\_ \\<c\\> \\[d\\](e) \\`f\\` \\| g 1.5 x-y is 7\n");
  }

  @Test
  void codeShowsPlainWordsAsTheyAreAndQuotesTheRest() {
    assertThat(md("Run `oc get {{x}} -n a`.\n", "a_b")).isEqualTo("Run `oc get a_b -n a`.\n");
    assertThat(md("```sh\noc get {{x}}\necho pod/{{x}}-0\n```\n{{x}}\n", "a_b"))
        .isEqualTo("```sh\noc get a_b\necho pod/a_b-0\n```\na_b\n");
    assertThat(md("```sh\necho {{x}}\n```\n", "it's `id`"))
        .isEqualTo("```sh\necho 'it'\\''s `id`'\n```\n");
    assertThat(md("| `{{x}}` |\n", "a|b")).isEqualTo("| `'a\\|b'` |\n");
    assertThat(md("| `{{x}}` |\n", "minio.svc:9000")).isEqualTo("| `minio.svc:9000` |\n");
  }

  @Test
  void whatWouldLeaveItsPlaceIsRefused() {
    refused("a {{x}}\n", "a\n# b", "t.md.mustache:1: {{x}}: a line break");
    refused("a\n`{{x}}`\n", "a`b", "t.md.mustache:2: {{x}}: a backquote");
    refused("```\n{{x}}\n```\n", "a\nb", "t.md.mustache:2: {{x}}: a line break");
    refused("```\npod/{{x}}-0\n```\n", "a b", "t.md.mustache:2: {{x}}: next to other text");
    refused("<!-- {{x}} -->\n", "-->", "t.md.mustache:1: {{x}}: next to other text");
  }

  private static String md(String template, String x) {
    return TextTemplates.render(
        "t.md", template, View.builder().text("x", x).number("n", 7).build());
  }

  private static void refused(String template, String x, String message) {
    assertThatThrownBy(() -> md(template, x))
        .isInstanceOf(TemplateException.class)
        .hasMessageStartingWith(message);
  }
}
