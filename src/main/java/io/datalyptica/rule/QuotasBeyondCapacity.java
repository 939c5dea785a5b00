package io.datalyptica.rule;

import io.datalyptica.diagnostic.Severity;
import io.datalyptica.plan.Amounts;
import io.datalyptica.plan.Plan;

/** Quotas that promise more than the store has. */
public final class QuotasBeyondCapacity implements PlanRule {
  @Override
  public RuleDoc doc() {
    return RuleDoc.of(
        "CAP-003",
        Severity.WARNING,
        "bucket quotas that promise more than the store can hold",
        """
        Usable bytes are raw bytes times data drives over drives of a set, added up over the pools. A quota guards the other buckets only
        as long as all quotas together fit: beyond that the store is full, and refuses writes to every bucket, before a quota is reached.
        """,
        "Lower quotas until their sum is at most the usable capacity, or add a pool.",
        "minio cmd/notification-summary.go GetTotalUsableCapacity");
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
