package io.datalyptica.rule;

import io.datalyptica.diagnostic.Fix;
import io.datalyptica.diagnostic.Severity;
import io.datalyptica.plan.Plan;

/** A platform without network policies. */
public final class OpenNetwork implements PlanRule {
  @Override
  public RuleDoc doc() {
    return RuleDoc.of(
        "NET-003",
        Severity.WARNING,
        "no network policies: every pod of the cluster reaches every port",
        """
        Without a policy any pod of any namespace reaches PostgreSQL, Redis, Sentinel and the object store. Redis and Sentinel carry their
        passwords and data in the clear; Patroni's and MinIO's internal ports are open too. One compromised pod anywhere is enough to try.
        """,
        "Set `networkPolicies.enabled: true`; each component then admits its own pods, clients of"
            + " the namespace, routers and Prometheus.",
        "Kubernetes: a pod without a NetworkPolicy is open; Redis protected-mode is off in Sentinel"
            + " by design (sentinel.c)");
  }

  @Override
  public void judge(Plan plan, Report report) {
    boolean anything =
        plan.objectStore().isPresent() || plan.postgresql().isPresent() || !plan.redis().isEmpty();
    if (!plan.platform().networkPolicies() && anything) {
      report.found(
          "/spec/networkPolicies/enabled",
          "network policies are off: every pod of the cluster reaches the ports of this platform",
          "set networkPolicies.enabled: true",
          new Fix("/spec/networkPolicies/enabled", "true"));
    }
  }
}
