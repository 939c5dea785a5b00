package io.datalyptica.component.redis;

import io.datalyptica.component.redis.RedisSpec.Role;
import io.datalyptica.diagnostic.Fix;
import io.datalyptica.rule.Report;

/** Whether a group accepts writes, and how many that it acknowledged a partition can lose. */
final class WriteRules {
  private WriteRules() {}

  static void judge(RedisPlan group, Report report) {
    RedisQuorum quorum = group.quorum().orElse(null);
    if (quorum == null) {
      return; // one master, which is written or not there
    }
    unboundedLoss(group, report);
    neverWritable(group, report);
    oneLossStopsWrites(group, report);
    lagBeyondDownAfter(group, quorum, report);
    lagTooShort(group, report);
  }

  static String arithmetic(String id, RedisPlan group) {
    return switch (id) {
      case "REDIS-007" -> partition(group);
      case "REDIS-009" -> replicasLeft(group);
      case "REDIS-010" -> lag(group);
      default -> "";
    };
  }

  /** REDIS-007 */
  private static void unboundedLoss(RedisPlan group, Report report) {
    if (group.role() == Role.CACHE
        || group.replicas() == 1
        || group.partitionLossSeconds().isPresent()) {
      return;
    }
    report.found(
        "REDIS-007",
        group.pointer() + "/minReplicasToWrite",
        "a master of "
            + group.names().name()
            + " that is cut off acknowledges writes while the partition lasts, "
            + "and loses them (measured: 9 of 10 in 28 s)",
        "set minReplicasToWrite: 1: it then refuses writes after maxLag, "
            + (group.maxLagSeconds() + " s"),
        new Fix(group.pointer() + "/minReplicasToWrite", "1"));
  }

  /** REDIS-008 */
  private static void neverWritable(RedisPlan group, Report report) {
    int others = group.replicas() - 1;
    if (group.minReplicasToWrite() <= others) {
      return;
    }
    report.found(
        "REDIS-008",
        group.pointer() + "/minReplicasToWrite",
        "the master of "
            + group.names().name()
            + (" waits for " + group.minReplicasToWrite() + " replicas and the group has " + others)
            + ": every write is refused with NOREPLICAS",
        "set minReplicasToWrite: 1",
        new Fix(group.pointer() + "/minReplicasToWrite", "1"));
  }

  /** REDIS-009 */
  private static void oneLossStopsWrites(RedisPlan group, Report report) {
    int left = group.replicas() - 2;
    if (left < 1 || group.minReplicasToWrite() != left + 1) {
      return;
    }
    report.found(
        "REDIS-009",
        group.pointer() + "/minReplicasToWrite",
        ("with one of " + group.replicas() + " pods away, " + left)
            + (left == 1 ? " replica is" : " replicas are")
            + (" left and writes need " + group.minReplicasToWrite())
            + ": every restart of a pod stops writes to "
            + group.names().name(),
        "set minReplicasToWrite: 1",
        new Fix(group.pointer() + "/minReplicasToWrite", "1"));
  }

  /** REDIS-010 */
  private static void lagBeyondDownAfter(RedisPlan group, RedisQuorum quorum, Report report) {
    if (group.role() == Role.CACHE
        || group.minReplicasToWrite() == 0
        || !quorum.downAfterIsSound()
        || group.maxLagSeconds() * 1000 < quorum.downAfterMillis()) {
      return;
    }
    String lag = quorum.downAfterMillis() > 3000 ? "3s" : "2s";
    report.found(
        "REDIS-010",
        group.pointer() + "/maxLag",
        "an isolated master of "
            + group.names().name()
            + (" accepts writes for " + group.maxLagSeconds() + " s, and is given up after ")
            + quorum.downAfterSeconds()
            + " s: two masters write, and the old one's are lost",
        "set maxLag: " + lag,
        new Fix(group.pointer() + "/maxLag", lag));
  }

  /** REDIS-011 */
  private static void lagTooShort(RedisPlan group, Report report) {
    if (group.minReplicasToWrite() == 0 || group.maxLagSeconds() >= 2) {
      return;
    }
    report.found(
        "REDIS-011",
        group.pointer() + "/maxLag",
        "replicas of "
            + group.names().name()
            + " report once a second: at a maxLag of 1 s one late report refuses writes",
        "set maxLag: 3s",
        new Fix(group.pointer() + "/maxLag", "3s"));
  }

  private static String partition(RedisPlan group) {
    if (!group.sentinel() || group.replicas() == 1) {
      return "";
    }
    if (group.partitionLossSeconds().isEmpty()) {
      return "an isolated master accepts writes until the partition heals: all of them are lost";
    }
    long seconds = group.partitionLossSeconds().get();
    return ("an isolated master refuses writes after " + seconds + " s: at most " + seconds)
        + " s of writes are lost";
  }

  private static String replicasLeft(RedisPlan group) {
    if (!group.sentinel()) {
      return "";
    }
    return (group.replicas() + " pods - 1 master - 1 away = " + (group.replicas() - 2))
        + (" replicas; writes need " + group.minReplicasToWrite());
  }

  private static String lag(RedisPlan group) {
    RedisQuorum quorum = group.quorum().orElse(null);
    return quorum == null
        ? ""
        : "maxLag "
            + (group.maxLagSeconds() + " s against downAfter " + quorum.downAfterSeconds() + " s");
  }
}
