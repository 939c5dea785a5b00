package io.datalyptica.component.postgresql;

import io.datalyptica.component.postgresql.PostgresqlPlan.Synchronous;
import io.datalyptica.component.postgresql.PostgresqlSpec.Operator;
import io.datalyptica.diagnostic.Fix;
import io.datalyptica.rule.Report;

/** How many copies there are, and which of them a commit waits for. */
final class ReplicationRules {
  private ReplicationRules() {}

  static void judge(PostgresqlPlan postgresql, Report report) {
    int replicas = postgresql.instances().replicas();
    Synchronous synchronous = postgresql.synchronous();
    if (replicas == 1) {
      singleInstance(postgresql, report);
      requiredAlone(postgresql, synchronous, report);
      return;
    }
    twoInstances(postgresql, replicas, synchronous, report);
    asynchronous(postgresql, replicas - 1, synchronous, report);
    oneLossBlocksWrites(postgresql, replicas, synchronous, report);
    if (synchronous.on() && synchronous.standbys() >= replicas) {
      if (postgresql.runBy(Operator.CRUNCHY)) {
        fewerCopies(postgresql, replicas, synchronous.standbys(), report);
      } else {
        refusedStandbys(postgresql, replicas, synchronous.standbys(), report);
      }
    }
  }

  /** PG-001 */
  private static void singleInstance(PostgresqlPlan postgresql, Report report) {
    report.found(
        "PG-001",
        postgresql.at("replicas"),
        "1 instance: when its node is lost there is nothing to fail over to, and the database is"
            + " away until the pod runs elsewhere",
        "set replicas: 3",
        new Fix(postgresql.at("replicas"), "3"));
  }

  /** PG-002 */
  private static void twoInstances(
      PostgresqlPlan postgresql, int replicas, Synchronous synchronous, Report report) {
    if (replicas != 2 || synchronous.strict()) {
      return;
    }
    report.found(
        "PG-002",
        postgresql.at("replicas"),
        "2 instances: after losing one, or during every rolling update, a single copy is left",
        "set replicas: 3",
        new Fix(postgresql.at("replicas"), "3"));
  }

  /** PG-003 */
  private static void asynchronous(
      PostgresqlPlan postgresql, int standbys, Synchronous synchronous, Report report) {
    if (synchronous.on()) {
      return;
    }
    report.found(
        "PG-003",
        postgresql.at("synchronous/mode"),
        "replication to "
            + (standbys == 1 ? "the standby" : standbys + " standbys")
            + " is asynchronous: a failover loses commits that clients were told are safe",
        "set synchronous.mode: preferred",
        new Fix(postgresql.at("synchronous/mode"), "preferred"));
  }

  /** PG-004 */
  private static void requiredAlone(
      PostgresqlPlan postgresql, Synchronous synchronous, Report report) {
    if (!synchronous.strict()) {
      return;
    }
    report.found(
        "PG-004",
        postgresql.at("synchronous/mode"),
        "mode is required with 1 instance: there is never a standby, "
            + (postgresql.runBy(Operator.CRUNCHY)
                ? "so every commit waits for ever"
                : "and CloudNativePG refuses the cluster"),
        "set replicas: 3, or synchronous.mode: off",
        new Fix(postgresql.at("synchronous/mode"), "off"));
  }

  /** PG-005: Crunchy's operator lowers the number by itself. */
  private static void fewerCopies(
      PostgresqlPlan postgresql, int replicas, int asked, Report report) {
    int standbys = replicas - 1;
    report.found(
        "PG-005",
        postgresql.at("synchronous/standbys"),
        "a commit is to wait for "
            + asked
            + " standbys, but "
            + replicas
            + " instances have "
            + standbys
            + ": it is acknowledged on fewer copies than written here",
        "set synchronous.standbys: " + standbys + ", or replicas: " + (asked + 1),
        new Fix(postgresql.at("synchronous/standbys"), Integer.toString(standbys)));
  }

  /** PG-006 */
  private static void oneLossBlocksWrites(
      PostgresqlPlan postgresql, int replicas, Synchronous synchronous, Report report) {
    if (!synchronous.strict() || synchronous.lossesBeforeWritesWait(replicas) > 0) {
      return;
    }
    int enough = synchronous.instancesToWrite() + 1;
    report.found(
        "PG-006",
        postgresql.at("synchronous/mode"),
        "mode is required with "
            + replicas
            + " instances: losing "
            + (replicas == 2 ? "the one standby" : "one standby")
            + " stops every write until it returns",
        "set replicas: " + enough + ", or synchronous.mode: preferred",
        new Fix(postgresql.at("replicas"), Integer.toString(enough)));
  }

  /** PG-080: CloudNativePG takes fewer standbys than instances only. */
  private static void refusedStandbys(
      PostgresqlPlan postgresql, int replicas, int asked, Report report) {
    int standbys = replicas - 1;
    report.found(
        "PG-080",
        postgresql.at("synchronous/standbys"),
        "a commit is to wait for "
            + asked
            + " standbys, and "
            + replicas
            + " instances have "
            + standbys
            + ": CloudNativePG refuses the cluster",
        "set synchronous.standbys: " + standbys + ", or replicas: " + (asked + 1),
        new Fix(postgresql.at("synchronous/standbys"), Integer.toString(standbys)));
  }

  /** How many instances may be away before writes wait. */
  static String losses(PostgresqlPlan postgresql) {
    int replicas = postgresql.instances().replicas();
    Synchronous synchronous = postgresql.synchronous();
    return "- instances: "
        + replicas
        + ", mode "
        + synchronous.mode().word()
        + ", standbys "
        + synchronous.standbys()
        + "\n- instances that may be away before writes wait: "
        + synchronous.lossesBeforeWritesWait(replicas)
        + "\n";
  }
}
