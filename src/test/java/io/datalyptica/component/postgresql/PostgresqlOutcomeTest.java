package io.datalyptica.component.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import io.datalyptica.app.Components;
import io.datalyptica.app.PlatformOutcome;
import io.datalyptica.component.Assembly;
import io.datalyptica.component.Errand;
import io.datalyptica.component.Outcome;
import io.datalyptica.component.postgresql.PostgresqlPlan.Synchronous;
import io.datalyptica.component.postgresql.PostgresqlSpec.SynchronousSpec.Mode;
import io.datalyptica.plan.Plan;
import io.datalyptica.plan.simulation.Failover;
import io.datalyptica.plan.simulation.Missing;
import io.datalyptica.plan.simulation.PlacementChoice;
import io.datalyptica.plan.simulation.Platforms;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PostgresqlOutcomeTest {
  /** Standbys chosen beforehand, of which any one is enough. */
  private static Synchronous patroni(Mode mode, int standbys) {
    return new Synchronous(mode, standbys, false, true);
  }

  /** Any standbys, all of the number; a quorum guards promotion only where writes wait. */
  private static Synchronous quorum(Mode mode, int standbys) {
    return new Synchronous(mode, standbys, mode == Mode.REQUIRED, mode == Mode.REQUIRED);
  }

  /**
   * The operator's own condition: of N standbys, W acknowledge each commit and R are left; R + W >
   * N, or nobody.
   */
  @ParameterizedTest
  @EnumSource
  void aQuorumPromotesWhoeverCannotLackACommit(Mode mode) {
    for (int instances = 2; instances <= 6; instances++) {
      for (int standbys = 1; standbys < instances; standbys++) {
        for (int lost = 1; lost < instances; lost++) {
          PostgresqlOutcome outcome =
              PostgresqlOutcome.of(quorum(mode, standbys), new Missing(instances, 0, lost));
          int replicasLeft = instances - lost; // the primary is among the lost
          boolean promoted = mode != Mode.REQUIRED || replicasLeft + standbys > instances - 1;
          assertThat(outcome.failover().leads())
              .as("%d of %d, %d standbys", lost, instances, standbys)
              .isEqualTo(promoted);
          boolean enough = mode != Mode.REQUIRED || replicasLeft - 1 >= standbys;
          assertThat(outcome.writes()).isEqualTo(promoted && enough);
          int tolerated = quorum(mode, standbys).lossesAtOnceWriting(instances);
          assertThat(outcome.writes()).isEqualTo(lost <= tolerated);
        }
      }
    }
  }

  /**
   * Every instance as the primary, every choice of synchronous standbys, every set of lost
   * instances.
   */
  @ParameterizedTest
  @EnumSource
  void failoverIsThatOfEverySubset(Mode mode) {
    for (int instances = 1; instances <= 5; instances++) {
      for (int standbys = 1; standbys <= instances; standbys++) {
        for (int lost = 0; lost <= instances; lost++) {
          PostgresqlOutcome outcome =
              PostgresqlOutcome.of(patroni(mode, standbys), new Missing(instances, 0, lost));
          boolean leads = leads(mode, instances, Math.min(standbys, instances - 1), lost);
          int left = instances - lost;
          assertThat(outcome.failover().leads())
              .as("%d of %d, %d standbys", lost, instances, standbys)
              .isEqualTo(leads);
          assertThat(outcome.reads()).isEqualTo(left > 0);
          assertThat(outcome.writes()).isEqualTo(leads && (mode != Mode.REQUIRED || left >= 2));
        }
      }
    }
  }

  private static boolean leads(Mode mode, int instances, int standbys, int lost) {
    boolean always = true;
    for (int primary = 0; primary < instances; primary++) {
      for (int synchronous = 0; synchronous < 1 << instances; synchronous++) {
        boolean standbysOfIt =
            Integer.bitCount(synchronous) == standbys && (synchronous >> primary & 1) == 0;
        for (int mask = 0; mask < 1 << instances && standbysOfIt; mask++) {
          if (Integer.bitCount(mask) == lost) {
            int candidates = mode == Mode.OFF ? (1 << instances) - 1 : synchronous | 1 << primary;
            always &= (candidates & ~mask) != 0;
          }
        }
      }
    }
    return always;
  }

  @Test
  void oneStandbyWritesWaitOnlyAsThePlanSays() {
    for (int instances = 2; instances <= 5; instances++) {
      for (Mode mode : Mode.values()) {
        Synchronous synchronous = patroni(mode, 1);
        for (int lost = 0; lost < instances; lost++) {
          PostgresqlOutcome outcome =
              PostgresqlOutcome.of(synchronous, new Missing(instances, 0, lost));
          assertThat(outcome.writesWait())
              .isEqualTo(
                  mode == Mode.REQUIRED && lost > synchronous.lossesBeforeWritesWait(instances));
        }
      }
    }
  }

  @Test
  void writesGoOnWithoutAsManyAsThePlanSaysAndNotWithoutOneMore() {
    for (int instances = 1; instances <= 6; instances++) {
      for (int standbys = 1; standbys <= 4; standbys++) {
        for (Mode mode : Mode.values()) {
          Synchronous synchronous = patroni(mode, standbys);
          int lost = synchronous.lossesAtOnceWriting(instances);
          boolean single = mode == Mode.REQUIRED && instances == 1;
          assertThat(PostgresqlOutcome.of(synchronous, new Missing(instances, 0, lost)).writes())
              .isEqualTo(!single);
          assertThat(
                  PostgresqlOutcome.of(synchronous, new Missing(instances, 0, lost + 1)).writes())
              .isFalse();
        }
      }
    }
  }

  @Test
  void namedInstancesComeOnTopOfLostNodes() {
    Plan plan = Platforms.plan(4, 1, "postgresql: {replicas: 3}");
    PostgresqlOutcome outcome =
        PostgresqlOutcome.of(
            plan.slice(PostgresqlPlan.class).orElseThrow(),
            Platforms.lose(plan, Platforms.instances(1, 1), PlacementChoice.WORST));
    assertThat(outcome.instances()).isEqualTo(new Missing(3, 0, 2));
    assertThat(outcome.failover()).isEqualTo(Failover.BY_HAND);
  }

  /** What becomes of the backups of a platform of four nodes without some of them. */
  private static Optional<Errand> backups(String components, int nodes) {
    Assembly assembly = Platforms.assembly(Components.ALL, 4, 1, components);
    List<Outcome> outcomes =
        PlatformOutcome.of(
                assembly,
                Platforms.lose(assembly.plan(), Platforms.nodes(nodes), PlacementChoice.WORST))
            .parts();
    return outcomes.stream().map(Outcome::errand).flatMap(Optional::stream).findFirst();
  }

  @Test
  void backupsNeedAPrimaryAndEveryWriteOfTheirStore() {
    String own =
        """
        objectStore: {buckets: [backups]}
        postgresql: {replicas: 3, synchronous: {mode: off}, backup: {bucket: backups}}
        """;
    assertThat(backups(own, 1)).contains(new BackupOutcome(true, true, true).errand(""));
    assertThat(backups(own, 2)).contains(new BackupOutcome(true, true, false).errand(""));
    String outside =
        """
        postgresql:
          replicas: 3
          synchronous: {mode: off}
          backup: {bucket: backups, endpoint: "https://s3.example.com", secret: s3}
        """;
    assertThat(backups(outside, 2)).contains(new BackupOutcome(false, true, true).errand(""));
    assertThat(backups(outside, 3)).contains(new BackupOutcome(false, false, true).errand(""));
    assertThat(new BackupOutcome(true, true, false).written()).isFalse();
    assertThat(new BackupOutcome(false, false, true).written()).isFalse();
  }

  @Test
  void backupsOfAForeignStoreNeedThePrimaryAlone() {
    String claimed =
        """
        objectStore:
          provider: external
          endpoint: https://s3.example.com
          buckets: [backups]
        postgresql: {replicas: 3, synchronous: {mode: off}, backup: {bucket: backups}}
        """;
    assertThat(backups(claimed, 2)).contains(new BackupOutcome(false, true, true).errand(""));
    assertThat(backups(claimed, 3)).contains(new BackupOutcome(false, false, true).errand(""));
  }

  @Test
  void withoutBackupsThereIsNothingToSay() {
    assertThat(backups("postgresql: {backup: {enabled: false}}", 1)).isEmpty();
  }
}
