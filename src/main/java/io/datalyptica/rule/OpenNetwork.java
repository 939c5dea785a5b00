package io.datalyptica.rule;

import io.datalyptica.diagnostic.Fix;
import io.datalyptica.plan.Plan;

/** A platform without network policies. */
public final class OpenNetwork implements PlanRule {
  @Override
  public String id() {
    return "NET-003";
  }

  @Override
  public void judge(Plan plan, Report report) {
    boolean anything = !plan.capacity().groups().isEmpty();
    if (!plan.platform().networkPolicies() && anything) {
      report.found(
          "NET-003",
          "/spec/networkPolicies/enabled",
          "network policies are off: every pod of the cluster reaches the ports of this platform",
          "set networkPolicies.enabled: true",
          new Fix("/spec/networkPolicies/enabled", "true"));
    }
  }
}
