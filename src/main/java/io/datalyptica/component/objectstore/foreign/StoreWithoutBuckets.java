package io.datalyptica.component.objectstore.foreign;

import io.datalyptica.plan.Plan;
import io.datalyptica.rule.PlanRule;
import io.datalyptica.rule.Report;

/** A store that nothing uses. */
public final class StoreWithoutBuckets implements PlanRule {
  @Override
  public String id() {
    return "S3-014";
  }

  @Override
  public void judge(Plan plan, Report report) {
    if (plan.slice(ForeignStorePlan.class).isPresent()
        && plan.slice(ForeignStorePlan.class).get().buckets().isEmpty()) {
      report.found(
          "S3-014",
          "/spec/objectStore",
          "the profile needs no bucket of this store: nothing is rendered for it but a page",
          "add spec.objectStore.buckets, or remove spec.objectStore");
    }
  }
}
