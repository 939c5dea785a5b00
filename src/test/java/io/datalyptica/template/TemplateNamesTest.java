package io.datalyptica.template;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TemplateNamesTest {
  @Test
  void whatWasRenamedStandsUnderItsNewNameOnly() {
    assertThat(TemplateNames.RENAMED)
        .isNotEmpty()
        .allSatisfy(
            (before, now) ->
                assertThat(TemplateSources.names()).contains(now).doesNotContain(before));
  }
}
