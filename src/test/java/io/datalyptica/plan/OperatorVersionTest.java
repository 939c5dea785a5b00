package io.datalyptica.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OperatorVersionTest {
  @ParameterizedTest
  @CsvSource({
    "postgresoperator.v5.8.9, 5.8.9",
    "postgresoperator.v5.8.10-1, 5.8.10",
    "postgresoperator.v6.0.3+build.7, 6.0.3"
  })
  void theVersionStandsBehindTheLastV(String csv, String version) {
    assertThat(OperatorVersion.of(csv)).map(OperatorVersion::toString).contains(version);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "postgresoperator",
        "postgresoperator.v5",
        "postgresoperator.v5.8",
        "a.vx.y.z",
        "a.v5.8."
      })
  void whatIsNoVersionProvesNothing(String csv) {
    assertThat(OperatorVersion.of(csv)).isEmpty();
  }

  @Test
  void versionsCompareByNumberAndNotByText() {
    OperatorVersion http = OperatorVersion.first("since.http");
    assertThat(new OperatorVersion(5, 8, 9).atLeast(http)).isTrue();
    assertThat(new OperatorVersion(5, 8, 10).atLeast(http)).isTrue();
    assertThat(new OperatorVersion(5, 10, 0).atLeast(http)).isTrue();
    assertThat(new OperatorVersion(6, 0, 0).atLeast(http)).isTrue();
    assertThat(new OperatorVersion(5, 8, 8).atLeast(http)).isFalse();
    assertThat(new OperatorVersion(5, 7, 12).atLeast(http)).isFalse();
    assertThat(new OperatorVersion(4, 9, 9).atLeast(http)).isFalse();
  }
}
