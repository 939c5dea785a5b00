package io.datalyptica.component.redis;

import io.datalyptica.diagnostic.Severity;
import io.datalyptica.plan.Plan;
import io.datalyptica.profile.Spread;
import io.datalyptica.rule.PlanRule;
import io.datalyptica.rule.Report;
import io.datalyptica.rule.RuleDoc;

/**
 * Redis pods that have to share nodes, so that one lost node takes the majority of the Sentinels.
 */
public final class NodeLossStopsRedis implements PlanRule {
  @Override
  public RuleDoc doc() {
    return RuleDoc.ofRedundancy(
        "K8S-004",
        Severity.ERROR,
        "one lost node takes so many Sentinels that nobody can promote a replica",
        """
        A Sentinel runs in each pod. Of `n` pods on `w` workers the fullest worker carries at least `ceil(n / w)`. A failover needs
        `max(quorum, floor(n / 2) + 1)` living Sentinels, and dead ones count in `n`.
        """,
        "Have at least as many workers as pods in the group, and `spread: required`.",
        "redis/src/sentinel.c sentinelGetLeader: voters are all known Sentinels");
  }

  @Override
  public void judge(Plan plan, Report report) {
    int workers = plan.platform().nodes().workers();
    for (RedisPlan group : plan.redis()) {
      RedisQuorum quorum = group.quorum().orElse(null);
      boolean shares = group.placement().spread() != Spread.REQUIRED && group.replicas() > workers;
      if (quorum != null && shares && quorum.lossesTolerated() > 0) {
        int lost = Math.ceilDiv(group.replicas(), workers);
        if (lost > quorum.lossesTolerated()) {
          report.found(
              group.pointer(),
              group.replicas()
                  + " pods share "
                  + workers
                  + (workers == 1 ? " worker" : " workers")
                  + ": losing the fullest one leaves "
                  + (quorum.voters() - lost)
                  + " of "
                  + quorum.voters()
                  + " Sentinels; a failover needs "
                  + Math.max(quorum.quorum(), quorum.majority())
                  + ": group "
                  + group.names().name()
                  + " stays without a master if it was there",
              "raise spec.nodes.workers to " + group.replicas() + " and set spread: required");
        }
      }
    }
  }
}
