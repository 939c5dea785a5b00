package io.datalyptica.component.redis;

import io.datalyptica.diagnostic.Fix;
import io.datalyptica.rule.Report;

/** How long a lost master is missed, and what its replacement has to wait for. */
final class FailoverRules {
  private FailoverRules() {}

  static void judge(RedisPlan group, Report report) {
    RedisQuorum quorum = group.quorum().orElse(null);
    if (quorum == null || group.replicas() == 1) {
      return; // nothing to fail over to
    }
    downAfterExtreme(group, quorum, report);
    timeoutShort(group, quorum, report);
    allSyncAtOnce(group, quorum, report);
    if (group.announcesNames() && !group.pinsNames()) {
      hostnames(group, report);
      muslResolver(group, report);
    }
  }

  static String arithmetic(String id, RedisPlan group) {
    return id.equals("REDIS-024") && group.sentinel() ? timeout(group, group.quorum().get()) : "";
  }

  /** REDIS-023 */
  private static void downAfterExtreme(RedisPlan group, RedisQuorum quorum, Report report) {
    if (quorum.downAfterIsSound()) {
      return;
    }
    String name = group.names().name();
    report.found(
        "REDIS-023",
        group.pointer() + "/sentinel/downAfter",
        quorum.downAfterMillis() < 3000
            ? ("a pause of " + quorum.downAfterMillis())
                + (" ms makes Sentinel replace a healthy master of " + name)
            : ("a lost master of " + name + " is not even missed for ")
                + (quorum.downAfterSeconds() + " s: no writes meanwhile"),
        "set sentinel.downAfter: 5s",
        new Fix(group.pointer() + "/sentinel/downAfter", "5s"));
  }

  /** REDIS-024 */
  private static void timeoutShort(RedisPlan group, RedisQuorum quorum, Report report) {
    if (group.replicas() == 2
        || !quorum.downAfterIsSound()
        || quorum.failoverTimeoutMillis() >= group.failoverSeconds() * 1000) {
      return;
    }
    String timeout = Math.max(60, group.failoverSeconds()) + "s";
    report.found(
        "REDIS-024",
        group.pointer() + "/sentinel/failoverTimeout",
        ("a failover of " + group.names().name() + " is given up after ")
            + Math.ceilDiv(quorum.failoverTimeoutMillis(), 1000L)
            + (" s and takes up to " + group.failoverSeconds())
            + (" s (3 x downAfter, or copying "
                + group.memory().dataText()
                + "); the next attempt waits ")
            + (quorum.retryAfterSeconds() + " s"),
        "set sentinel.failoverTimeout: " + timeout,
        new Fix(group.pointer() + "/sentinel/failoverTimeout", timeout));
  }

  /** REDIS-025 */
  private static void allSyncAtOnce(RedisPlan group, RedisQuorum quorum, Report report) {
    int replicas = group.replicas() - 1;
    if (replicas == 1 || quorum.parallelSyncs() < replicas) {
      return;
    }
    report.found(
        "REDIS-025",
        group.pointer() + "/sentinel/parallelSyncs",
        ("all " + replicas + " replicas of " + group.names().name() + " may load ")
            + group.memory().dataText()
            + " at the same time after a failover: no reads from them"
            + (group.minReplicasToWrite() > 0 ? ", and no writes either" : " meanwhile"),
        "set sentinel.parallelSyncs: 1",
        new Fix(group.pointer() + "/sentinel/parallelSyncs", "1"));
  }

  /** REDIS-026 */
  private static void hostnames(RedisPlan group, Report report) {
    report.found(
        "REDIS-026",
        group.pointer() + "/addressing",
        "when DNS does not answer for the lost master of "
            + group.names().name()
            + ", its Sentinels promote nobody (measured: 111 s without writes, 6.7 s with"
            + " clusterIP)",
        "set addressing: clusterIP",
        new Fix(group.pointer() + "/addressing", "clusterIP"));
  }

  /** REDIS-028 */
  private static void muslResolver(RedisPlan group, Report report) {
    if (!RedisImage.of(group.image()).musl()) {
      return;
    }
    report.found(
        "REDIS-028",
        group.pointer() + "/image",
        ("Sentinels of " + group.names().name())
            + " look up hostnames with the resolver of musl, whose time-outs nobody measured",
        "set addressing: clusterIP, or an image that is not Alpine's",
        new Fix(group.pointer() + "/addressing", "clusterIP"));
  }

  private static String timeout(RedisPlan group, RedisQuorum quorum) {
    return ("max(3 x downAfter " + quorum.downAfterSeconds() + " s, " + group.memory().dataText())
        + (" at 100 MiB/s = " + group.fullSyncSeconds() + " s) = " + group.failoverSeconds())
        + " s; failoverTimeout is "
        + (Math.ceilDiv(quorum.failoverTimeoutMillis(), 1000L) + " s");
  }
}
