package io.datalyptica.component.postgresql;

import io.datalyptica.diagnostic.Severity;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.Report;
import io.datalyptica.rule.RuleDoc;

/** A cache larger than the memory request, which CloudNativePG does not let pass. */
public final class SharedBuffersRefused implements CloudNativePgRule {
  @Override
  public RuleDoc doc() {
    return RuleDoc.of(
        "PG-082",
        Severity.ERROR,
        "shared_buffers above the memory request",
        """
        The scheduler reserves the request only, and PostgreSQL would use more than was reserved from the first hour
        on. CloudNativePG refuses a cluster whose `shared_buffers` are larger than its memory request.
        """,
        "Set the memory request to the limit, or lower `shared_buffers` to the request or less.",
        "CloudNativePG internal/webhook/v1/cluster_webhook.go, validateResources");
  }

  @Override
  public void judge(Plan plan, PostgresqlPlan postgresql, Report report) {
    MemoryRequest.sharedBuffersAbove(postgresql, "CloudNativePG refuses the cluster", report);
  }
}
