package io.datalyptica.component.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import io.datalyptica.component.postgresql.PostgresqlSpec.Operator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PostgresqlNamesTest {
  @ParameterizedTest
  @EnumSource
  void theLongestClusterLeavesRoomForEveryService(Operator operator) {
    PostgresqlNames names =
        PostgresqlOperator.of(operator).names("a".repeat(operator.longestName()));
    assertThat(names.taken()).allSatisfy(name -> assertThat(name).hasSizeLessThanOrEqualTo(63));
  }

  /**
   * Cluster and instance set, and a CronJob such as {@code <cluster>-repo1-full} (PGO,
   * internal/naming/limitations.md).
   */
  @Test
  void crunchysLongestNameIsTheOneOfItsSetsAndCronJobs() {
    String cluster = "a".repeat(Operator.CRUNCHY.longestName());
    assertThat(cluster + CrunchyNames.INSTANCE_SET).hasSizeLessThanOrEqualTo(46);
    assertThat(cluster + "-repo1-full").hasSizeLessThanOrEqualTo(52);
  }

  @Test
  void everyDatabaseHasAnObjectOfItsOwn() {
    CloudNativePgNames names = new CloudNativePgNames("pg");
    List<String> databases =
        List.of("a", "A", "a_b", "a-b", "a$b", "_a", "a-", "a_", "x".repeat(63), "X".repeat(63));
    Set<String> objects = new HashSet<>();
    for (String database : databases) {
      String name = names.database(database);
      assertThat(name).matches("[a-z0-9]([-a-z0-9]*[a-z0-9])?").hasSizeLessThanOrEqualTo(253);
      assertThat(objects.add(name)).as(name).isTrue();
    }
    assertThat(names.database("nessie")).isEqualTo("pg-nessie");
  }
}
