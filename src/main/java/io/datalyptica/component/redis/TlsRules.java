package io.datalyptica.component.redis;

import io.datalyptica.diagnostic.Fix;
import io.datalyptica.plan.Platform;
import io.datalyptica.profile.Tier;
import io.datalyptica.rule.Report;

/** Who can read what is said to a group, and whether its clients can know whom they talk to. */
final class TlsRules {
  private TlsRules() {}

  static void judge(RedisPlan group, Platform platform, Report report) {
    if (group.tls()) {
      addressesUncertified(group, report);
    } else if (platform.tier() == Tier.HA) {
      inClear(group, report);
    }
  }

  /** REDIS-029 */
  private static void inClear(RedisPlan group, Report report) {
    report.found(
        "REDIS-029",
        group.pointer() + "/tls",
        ("the password of " + group.names().name() + ", which every client sends first, and all ")
            + "its data cross the pod network readable",
        "set tls: serviceCA in a new group; one that runs has to change together with its clients"
            + " (docs/redis.md, \"TLS on or off\")",
        new Fix(group.pointer() + "/tls", "serviceCA"));
  }

  /** REDIS-030 */
  private static void addressesUncertified(RedisPlan group, Report report) {
    if (!group.sentinel() || group.announcesNames()) {
      return;
    }
    report.found(
        "REDIS-030",
        group.pointer() + "/addressing",
        ("clients that check names refuse the master of " + group.names().name())
            + ": Sentinel names it by its address, and the certificate holds names alone",
        "remove addressing, or set it to hostname",
        new Fix(group.pointer() + "/addressing", "hostname"));
  }
}
