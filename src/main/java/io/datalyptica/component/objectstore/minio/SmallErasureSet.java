package io.datalyptica.component.objectstore.minio;

import io.datalyptica.diagnostic.Fix;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.PlanRule;
import io.datalyptica.rule.Report;

/** Three drives have parity for one loss, and none left for the second. */
public final class SmallErasureSet implements PlanRule {
  private static final String SERVERS = "4";

  @Override
  public String id() {
    return "MINIO-007";
  }

  @Override
  public void judge(Plan plan, Report report) {
    for (ServerPool pool : StorePools.sound(plan)) {
      ErasureLayout layout = pool.layout().orElseThrow();
      boolean small = pool.servers() > 1 && layout.setSize() == 3;
      if (small && layout.serversLostWriting() > 0 && !PoorPoolLayout.isPoor(layout)) {
        report.found(
            "MINIO-007",
            StorePools.pointer(pool),
            StorePools.named(pool)
                + " has sets of 3 drives with EC:"
                + layout.parity()
                + ": while one server is drained or restarts, one failing drive makes objects"
                + " unreadable",
            "set servers: "
                + SERVERS
                + " before the first start; it can never be changed afterwards",
            new Fix(StorePools.pointer(pool) + "/servers", SERVERS));
      }
    }
  }

  @Override
  public String arithmetic(Plan plan) {
    return StorePools.arithmetic(plan);
  }
}
