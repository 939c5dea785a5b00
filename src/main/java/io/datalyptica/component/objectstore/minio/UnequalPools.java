package io.datalyptica.component.objectstore.minio;

import io.datalyptica.diagnostic.Severity;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.PlanRule;
import io.datalyptica.rule.Report;
import io.datalyptica.rule.RuleDoc;
import java.util.List;

/** Objects go to any pool, and the pools survive different losses. */
public final class UnequalPools implements PlanRule {
  @Override
  public RuleDoc doc() {
    return RuleDoc.ofRedundancy(
        "MINIO-010",
        Severity.NOTE,
        "pools that tolerate different losses",
        """
        A new object goes to the pool with the most free space, and nobody chooses which. Parity is one for all
        pools, but drives in a set and drives on a server differ, so pools survive different numbers of lost
        servers. What a user may rely on is the least of them.
        """,
        """
        Count on the pool that is named, or give new pools the layout of the first.
        """,
        "minio cmd/erasure-server-pool.go (getPoolIdx, newErasureServerPools)");
  }

  @Override
  public void judge(Plan plan, Report report) {
    List<ServerPool> pools = StorePools.sound(plan);
    ServerPool worst = null;
    ServerPool best = null;
    for (ServerPool pool : pools) {
      worst = worst == null || writing(pool) < writing(worst) ? pool : worst;
      best = best == null || writing(pool) > writing(best) ? pool : best;
    }
    if (worst != null && writing(worst) > 0 && writing(worst) < writing(best)) {
      report.found(
          StorePools.pointer(worst),
          StorePools.named(worst)
              + " writes with "
              + StorePools.count(writing(worst), "server")
              + " lost, "
              + StorePools.named(best)
              + " with "
              + writing(best)
              + ": which of them an object is in is chance, so only "
              + writing(worst)
              + " can be relied on",
          "count on "
              + writing(worst)
              + ", or give both pools the same servers and drivesPerServer");
    }
  }

  private static int writing(ServerPool pool) {
    return pool.layout().orElseThrow().serversLostWriting();
  }

  @Override
  public String arithmetic(Plan plan) {
    return StorePools.arithmetic(plan);
  }
}
