package io.datalyptica.rule;

import io.datalyptica.component.objectstore.minio.ObjectStorePlan;
import io.datalyptica.plan.Amounts;
import io.datalyptica.plan.Plan;

/** Quotas that promise more than the store has. */
public final class QuotasBeyondCapacity implements PlanRule {
  @Override
  public String id() {
    return "CAP-003";
  }

  @Override
  public void judge(Plan plan, Report report) {
    if (plan.slice(ObjectStorePlan.class).isEmpty()) {
      return;
    }
    long quotas = plan.slice(ObjectStorePlan.class).get().quotaBytes();
    long usable = plan.slice(ObjectStorePlan.class).get().usableBytes();
    if (usable > 0 && quotas > usable) {
      report.found(
          "CAP-003",
          "/spec/objectStore/buckets",
          "quotas add up to "
              + Amounts.bytes(quotas)
              + ", the pools hold "
              + Amounts.bytes(usable)
              + ": the store is full before they are reached, and then refuses every write",
          "lower the quotas by " + Amounts.bytes(quotas - usable) + " in all, or append a pool");
    }
  }

  @Override
  public String arithmetic(Plan plan) {
    return plan.slice(ObjectStorePlan.class)
        .map(
            s ->
                "- quotas "
                    + Amounts.bytes(s.quotaBytes())
                    + ", usable "
                    + Amounts.bytes(s.usableBytes())
                    + "\n")
        .orElse("");
  }
}
