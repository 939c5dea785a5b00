package io.datalyptica.rule;

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
    if (plan.objectStore().isEmpty()) {
      return;
    }
    long quotas = plan.objectStore().get().quotaBytes();
    long usable = plan.objectStore().get().usableBytes();
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
    return plan.objectStore()
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
