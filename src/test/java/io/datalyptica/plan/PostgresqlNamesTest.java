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

  @Test
  void usersAreWhatTheCustomResourceAccepts() {
    for (String name : new String[] {"nessie", "a", "0a", "hive-ms"}) {
      assertThat(PostgresqlNames.legalUser(name)).as(name).isTrue();
    }
    for (String name : new String[] {"", "-a", "a-", "a_b", "A", "a.b", "postgres", "public", "none", "ä", "a".repeat(64)}) {
      assertThat(PostgresqlNames.legalUser(name)).as(name).isFalse();
    }
  }

  @Test
  void databasesAreWhatConnectCanReach() {
    for (String name : new String[] {"nessie", "hive-ms", "user", "Mixed Case", "we\"ird", "ä".repeat(31)}) {
      assertThat(PostgresqlNames.legalDatabase(name)).as(name).isTrue();
    }
    for (String name :
        new String[] {"", "postgres", "template1", "pg_x", "a=b", "postgresql://x", "a\n\\! id", "a\u0000b", "ä".repeat(32)}) {
      assertThat(PostgresqlNames.legalDatabase(name)).as(name).isFalse();
    }
  }
}
