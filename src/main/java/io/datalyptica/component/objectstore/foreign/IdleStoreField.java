package io.datalyptica.component.objectstore.foreign;

import io.datalyptica.component.objectstore.StoreSlice;
import io.datalyptica.diagnostic.Fix;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.PlanRule;
import io.datalyptica.rule.Report;

/** Words without a listener. */
public final class IdleStoreField implements PlanRule {
  @Override
  public String id() {
    return "S3-005";
  }

  @Override
  public void judge(Plan plan, Report report) {
    for (StoreSlice store : plan.slices(StoreSlice.class)) {
      judge(store, report);
    }
  }

  private static void judge(StoreSlice store, Report report) {
    for (IdleField field : store.idle()) {
      report.found(
          "S3-005",
          field.pointer(),
          field.field() + " has no effect with " + field.chosen(),
          "remove " + field.field(),
          new Fix(field.pointer(), ""));
    }
  }
}
