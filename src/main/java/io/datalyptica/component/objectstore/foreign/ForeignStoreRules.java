package io.datalyptica.component.objectstore.foreign;

import io.datalyptica.plan.Plan;
import io.datalyptica.rule.Report;

/** Every rule about a store that somebody else runs, theme by theme. */
public final class ForeignStoreRules {
  private ForeignStoreRules() {}

  public static void judge(ForeignStorePlan store, Plan plan, Report report) {
    EndpointRules.judge(store, report);
    ExistingRules.judge(store, plan.needs(), report);
    if (store.claimed()) {
      ClaimRules.judge(store, plan, report);
    }
  }
}
