package io.datalyptica.component.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import io.datalyptica.component.postgresql.ConnectionBudget.Client;
import io.datalyptica.component.postgresql.ConnectionBudget.Pool;
import io.datalyptica.component.postgresql.PostgresqlPlan.Synchronous;
import io.datalyptica.component.postgresql.PostgresqlSpec.SynchronousSpec.Mode;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/**
 * The sums that rules judge by: whatever the numbers, what they allow fits, and nothing huge looks
 * small.
 */
class PostgresqlSumsTest {
  @Property
  void theWorkMemThatFitsFitsAndALittleMoreDoesNot(
      @ForAll @LongRange(min = 1) long limit,
      @ForAll @LongRange(min = 0) long shared,
      @ForAll @IntRange(min = 1) int connections,
      @ForAll @LongRange(min = 0) long maintenance,
      @ForAll @IntRange(min = 0, max = 1000) int workers) {
    PostgresqlMemory none =
        new PostgresqlMemory(limit, 0, shared, 0, connections, maintenance, workers);
    long fitting = none.workMemThatFits();
    if (none.fits()) {
      assertThat(
              new PostgresqlMemory(limit, 0, shared, fitting, connections, maintenance, workers)
                  .fits())
          .isTrue();
    } else {
      assertThat(fitting).isZero();
    }
    if (limit < Long.MAX_VALUE) {
      assertThat(
              new PostgresqlMemory(limit, 0, shared, fitting + 1, connections, maintenance, workers)
                  .fits())
          .isFalse();
    }
  }

  @Property
  void connectionsNeverOverflow(
      @ForAll @IntRange(min = 1) int replicas,
      @ForAll @IntRange(min = 1) int processes,
      @ForAll @IntRange(min = 1) int pool,
      @ForAll @IntRange(min = 1) int pairs,
      @ForAll boolean direct) {
    Client c = new Client("app", "app", replicas, processes, pool, direct);
    ConnectionBudget budget =
        new ConnectionBudget(
            100, 12, List.of(c, c), Optional.of(new Pool(replicas, pool, pool, pairs)));
    assertThat(budget.demand()).isGreaterThanOrEqualTo(budget.directSum()).isPositive();
    assertThat(budget.clientSum()).isGreaterThanOrEqualTo(budget.directSum()).isPositive();
    assertThat(budget.opened("app")).isPositive().isLessThanOrEqualTo(budget.clientSum());
    assertThat(budget.opened("other")).isZero();
  }

  @Property
  void writesWaitOnlyWhenNoStandbyIsLeft(
      @ForAll @IntRange(min = 1, max = 20) int replicas,
      @ForAll @IntRange(min = 1, max = 20) int standbys) {
    int strict =
        new Synchronous(Mode.REQUIRED, standbys, false, true).lossesBeforeWritesWait(replicas);
    int left = replicas - strict;
    assertThat(strict == 0 || left >= 2).isTrue();
    assertThat(left - 1).as("one loss more leaves no standby").isLessThanOrEqualTo(1);
    assertThat(
            new Synchronous(Mode.PREFERRED, standbys, false, true).lossesBeforeWritesWait(replicas))
        .isEqualTo(replicas - 1);
  }
}
