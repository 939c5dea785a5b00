package io.datalyptica.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JudgementTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "one\ntwo\n\nfour",
        "one\ntwo\n\nfour\n",
        "one\r\ntwo\r\n\r\nfour\r\n",
        "one\rtwo\r\rfour\r",
        "one\rtwo\n\r\nfour"
      })
  void linesEndAsYamlSays(String text) {
    ProfileJudgement judgement =
        new ProfileJudgement("p.yaml", true, Optional.empty(), List.of(), text);
    assertThat(List.of(judgement.line(1), judgement.line(2), judgement.line(3), judgement.line(4)))
        .containsExactly("one", "two", "", "four");
    assertThat(judgement.line(0)).isNull();
    assertThat(judgement.line(5)).isNull();
  }
}
