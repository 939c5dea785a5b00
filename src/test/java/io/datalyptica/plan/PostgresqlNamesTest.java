package io.datalyptica.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PostgresqlNamesTest {
  @Test
  void theLongestLegalClusterLeavesRoomForWhatTheOperatorAppends() {
    PostgresqlNames names = new PostgresqlNames("a".repeat(PostgresqlNames.LONGEST_CLUSTER));
    assertThat(names.legal()).isTrue();
    assertThat(names.backupCronJob("full")).hasSizeLessThanOrEqualTo(52);
    assertThat(names.cluster() + PostgresqlNames.INSTANCE_SET).hasSizeLessThanOrEqualTo(46);
    assertThat(new PostgresqlNames("a".repeat(PostgresqlNames.LONGEST_CLUSTER + 1)).legal()).isFalse();
    assertThat(new PostgresqlNames("1st").legal()).isFalse();
  }
}
