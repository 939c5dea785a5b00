package io.datalyptica.app;

import io.datalyptica.component.objectstore.BackupOutcome;
import io.datalyptica.component.objectstore.minio.ErasureLayout;
import io.datalyptica.component.objectstore.minio.PoolOutcome;
import io.datalyptica.component.objectstore.minio.ServerSets;
import io.datalyptica.component.postgresql.PostgresqlOutcome;
import io.datalyptica.component.redis.RedisOutcome;
import io.datalyptica.component.redis.RedisQuorum;
import io.datalyptica.plan.simulation.Failover;
import io.datalyptica.plan.simulation.Missing;
import java.util.Optional;

/** The arithmetic of each outcome as one sentence. */
final class SimulationSentences {
  private SimulationSentences() {}

  static String of(PoolOutcome outcome) {
    String pool = "pool " + outcome.pool().index() + ": ";
    Optional<ServerSets> worst = outcome.worst();
    if (worst.isEmpty()) {
      return pool + "the server refuses to start with this layout: nothing is stored";
    }
    if (!outcome.formatted()) {
      return pool
          + left(outcome.servers(), "server")
          + "; a pool is formatted only when all run: nothing is stored";
    }
    ServerSets sets = worst.get();
    ErasureLayout layout = sets.layout();
    String where =
        outcome.sets().size() == 1
            ? "a set"
            : "a set on servers " + sets.firstServer() + " to " + sets.lastServer();
    return pool
        + sets.drivesLeft()
        + " of "
        + counted(layout.setSize(), "drive")
        + " of "
        + where
        + are(sets.drivesLeft())
        + " left; reads need "
        + layout.readQuorum()
        + ", writes need "
        + layout.writeQuorum()
        + ": "
        + verdict(sets.reads(), sets.writes());
  }

  static String of(PostgresqlOutcome outcome) {
    int standbys = Math.max(0, outcome.guarded() - 1);
    String have =
        "the "
            + outcome.guarded()
            + " that have every commit (the primary and "
            + counted(standbys, "synchronous standby")
            + ")";
    String then =
        switch (outcome.failover()) {
          case NOT_NEEDED -> "none is lost";
          case AUTOMATIC ->
              outcome.guarded() == 0
                  ? "any replica may be promoted, without the commits that had not reached it"
                  : outcome.instances().lost() < outcome.guarded()
                      ? "one of " + have + " is left and leads"
                      : "all of "
                          + have
                          + " may be lost, and another is promoted without the commits that it"
                          + " lacks";
          case BY_HAND -> "all of " + have + " may be lost, and no other is promoted by itself";
          case NOBODY_LEFT -> "there is nobody to promote";
        };
    String wait =
        outcome.failover().leads() && outcome.writesWait()
            ? "; synchronous replication is required and "
                + standbysLeft(outcome)
                + ", so writes wait"
            : "";
    return "PostgreSQL: "
        + left(outcome.instances(), "instance")
        + "; "
        + then
        + wait
        + ": "
        + verdict(outcome.reads(), outcome.writes());
  }

  private static String standbysLeft(PostgresqlOutcome outcome) {
    int left = Math.max(0, outcome.instances().left() - 1);
    int asked = outcome.synchronous().instancesToWrite() - 1;
    return left == 0
        ? "no standby is left"
        : "only " + counted(left, "standby") + " of " + asked + are(left) + " left";
  }

  static String of(RedisOutcome outcome) {
    int least = outcome.group().minReplicasToWrite();
    String then =
        switch (outcome.failover()) {
          case NOT_NEEDED -> "the master is there";
          case AUTOMATIC -> "a failover needs " + needed(outcome) + ", and they are there";
          case BY_HAND ->
              outcome.group().quorum().isEmpty()
                  ? "without Sentinel nobody replaces a lost master"
                  : "a failover needs " + needed(outcome) + ": a lost master is not replaced";
          case NOBODY_LEFT -> "there is nobody to promote";
        };
    String writes =
        !outcome.failover().leads() || least == 0
            ? ""
            : "; writes need "
                + counted(least, "replica")
                + " and there"
                + are(outcome.replicas())
                + " "
                + outcome.replicas();
    return "Redis "
        + outcome.group().names().name()
        + ": "
        + left(outcome.pods(), "pod")
        + "; "
        + then
        + writes
        + ": "
        + (outcome.failover() == Failover.BY_HAND
            ? "no master, replicas answer with what they have"
            : verdict(outcome.reads(), outcome.writes()));
  }

  private static String needed(RedisOutcome outcome) {
    RedisQuorum quorum = outcome.group().quorum().orElseThrow();
    return counted(Math.max(quorum.quorum(), quorum.majority()), "Sentinel")
        + " (quorum "
        + quorum.quorum()
        + ", majority "
        + quorum.majority()
        + " of "
        + quorum.voters()
        + ")";
  }

  static String of(BackupOutcome outcome) {
    if (outcome.written()) {
      return "backups: PostgreSQL has a primary and the store "
          + (outcome.ownStore() ? "takes writes" : "is outside the platform")
          + ": written";
    }
    return "backups: "
        + (outcome.primary() ? "" : "PostgreSQL has no primary")
        + (outcome.primary() || outcome.store() ? "" : " and ")
        + (outcome.store() ? "" : "the store that holds them does not take every write")
        + ": not written";
  }

  static String left(Missing missing, String what) {
    String pending =
        missing.pending() == 0 ? "" : " (" + missing.pending() + " never found a node to itself)";
    int subject = missing.wanted() == 1 ? 1 : missing.left();
    return missing.left()
        + " of "
        + counted(missing.wanted(), what)
        + are(subject)
        + " left"
        + pending;
  }

  static String counted(int count, String what) {
    return count + " " + what + (count == 1 ? "" : "s");
  }

  private static String are(int count) {
    return count == 1 ? " is" : " are";
  }

  private static String verdict(boolean reads, boolean writes) {
    return writes ? "reads and writes" : reads ? "read-only" : "unavailable";
  }
}
