package io.datalyptica.rule;

import io.datalyptica.component.objectstore.minio.ErasureLayout;
import io.datalyptica.component.objectstore.minio.ServerPool;
import io.datalyptica.component.redis.RedisPlan;
import io.datalyptica.component.redis.RedisQuorum;
import io.datalyptica.diagnostic.Severity;
import io.datalyptica.plan.Plan;

/** What one lost zone takes, when the profile says that there are several. */
public final class ZoneLoss implements PlanRule {
  @Override
  public RuleDoc doc() {
    return RuleDoc.ofRedundancy(
        "K8S-005",
        Severity.WARNING,
        "one lost zone stops writes or failover",
        """
        Spread evenly over `z` zones, `n` pods put `ceil(n / z)` into the fullest one. For the object store those servers' drives must
        not exceed what writes can miss; for Redis the Sentinels that are left must still reach the quorum and the majority. Two zones
        can never do that for a majority: one of them always holds it.
        """,
        """
        Use three zones; for the object store choose servers, drives and parity so that a third of each set can be missed; or set
        `nodes.zones: 1` when a zone is no failure domain that the platform has to survive.
        """,
        "minio cmd/erasure-metadata.go; redis/src/sentinel.c sentinelGetLeader");
  }

  @Override
  public void judge(Plan plan, Report report) {
    int zones = plan.platform().nodes().zones();
    if (zones < 2) {
      return;
    }
    plan.objectStore()
        .ifPresent(store -> store.pools().forEach(pool -> judge(pool, zones, report)));
    for (RedisPlan group : plan.redis()) {
      group.quorum().ifPresent(quorum -> judge(group, quorum, zones, report));
    }
  }

  private static void judge(ServerPool pool, int zones, Report report) {
    ErasureLayout layout = pool.layout().orElse(null);
    if (layout == null
        || layout.serversLostWriting() == 0
        || layout.domainsLostWriting(zones) > 0) {
      return;
    }
    int drives =
        Math.min(Math.ceilDiv(pool.servers(), zones), layout.nodesPerSet())
            * layout.drivesPerNode();
    report.found(
        "/spec/objectStore/pools/" + pool.index(),
        "losing one of "
            + zones
            + " zones leaves "
            + (layout.setSize() - drives)
            + " of "
            + layout.setSize()
            + " drives of a set of pool "
            + pool.index()
            + "; writes need "
            + layout.writeQuorum()
            + ": no writes until it returns",
        "choose servers and parity so that a set can miss "
            + drives
            + " drives, or set spec.nodes.zones: 1 if that loss need not be survived");
  }

  private static void judge(RedisPlan group, RedisQuorum quorum, int zones, Report report) {
    int lost = Math.ceilDiv(group.replicas(), zones);
    if (quorum.lossesTolerated() > 0 && lost > quorum.lossesTolerated()) {
      report.found(
          group.pointer(),
          "losing the zone with "
              + lost
              + " of "
              + quorum.voters()
              + " Sentinels leaves "
              + (quorum.voters() - lost)
              + "; a failover needs "
              + Math.max(quorum.quorum(), quorum.majority())
              + ": group "
              + group.names().name()
              + " gets no new master",
          "spread the group over three zones, or set spec.nodes.zones: 1 if that loss need not be"
              + " survived");
    }
  }
}
