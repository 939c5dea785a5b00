package io.datalyptica.component.postgresql;

import io.datalyptica.diagnostic.Severity;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.Report;
import io.datalyptica.rule.RuleDoc;

/** A cache larger than the memory request. */
public final class SharedBuffersBeyondRequest implements CrunchyRule {
  @Override
  public RuleDoc doc() {
    return RuleDoc.of(
        "PG-022",
        Severity.WARNING,
        "shared_buffers above the memory that is reserved",
        """
        The scheduler reserves the request only. A cache above it means that PostgreSQL always uses more than was
        reserved, so when the node runs short it is among the first to be evicted or killed.
        """,
        "Set the memory request to the limit, or lower `shared_buffers` below the request.",
        "CloudNativePG validateResources refuses the same; Kubernetes, node-pressure eviction");
  }

  @Override
  public void judge(Plan plan, PostgresqlPlan postgresql, Report report) {
    MemoryRequest.sharedBuffersAbove(
        postgresql, "when the node runs short, PostgreSQL is evicted first", report);
  }
}
