package io.datalyptica.component.objectstore.minio;

import io.datalyptica.plan.Plan;
import io.datalyptica.rule.PlanRule;
import io.datalyptica.rule.Report;
import java.util.List;

/** Objects go to any pool, and the pools survive different losses. */
public final class UnequalPools implements PlanRule {
  @Override
  public String id() {
    return "MINIO-010";
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
          "MINIO-010",
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
