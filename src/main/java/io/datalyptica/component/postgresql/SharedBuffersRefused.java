package io.datalyptica.component.postgresql;

import io.datalyptica.plan.Plan;
import io.datalyptica.rule.Report;

/** A cache larger than the memory request, which CloudNativePG does not let pass. */
public final class SharedBuffersRefused implements CloudNativePgRule {
  @Override
  public String id() {
    return "PG-082";
  }

  @Override
  public void judge(Plan plan, PostgresqlPlan postgresql, Report report) {
    MemoryRequest.sharedBuffersAbove(
        "PG-082", postgresql, "CloudNativePG refuses the cluster", report);
  }
}
