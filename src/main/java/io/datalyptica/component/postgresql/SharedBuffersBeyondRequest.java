package io.datalyptica.component.postgresql;

import io.datalyptica.plan.Plan;
import io.datalyptica.rule.Report;

/** A cache larger than the memory request. */
public final class SharedBuffersBeyondRequest implements CrunchyRule {
  @Override
  public String id() {
    return "PG-022";
  }

  @Override
  public void judge(Plan plan, PostgresqlPlan postgresql, Report report) {
    MemoryRequest.sharedBuffersAbove(
        "PG-022", postgresql, "when the node runs short, PostgreSQL is evicted first", report);
  }
}
