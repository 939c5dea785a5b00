package io.datalyptica.component.objectstore.minio;

import io.datalyptica.diagnostic.Fix;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.PlanRule;
import io.datalyptica.rule.Report;
import java.util.List;

/** One parity holds for all pools, and one of them has too few drives in a set for it. */
public final class ParityBeyondHalf implements PlanRule {
  @Override
  public String id() {
    return "MINIO-002";
  }

  @Override
  public void judge(Plan plan, Report report) {
    if (plan.slice(ObjectStorePlan.class).isEmpty()) {
      return;
    }
    int parity = plan.slice(ObjectStorePlan.class).get().parity();
    boolean chosen = plan.slice(ObjectStorePlan.class).get().parityChosen();
    List<ServerPool> pools = plan.slice(ObjectStorePlan.class).get().pools();
    int largest = LegalLayouts.largestParity(pools);
    for (ServerPool pool : pools) {
      int size = ErasureLayout.setSize(pool.servers(), pool.drivesPerServer()).orElse(0);
      boolean judged = size > 1 || size == 1 && pools.size() == 1;
      if (judged && parity > size / 2) {
        report.found(
            "MINIO-002",
            chosen ? "/spec/objectStore/parity" : StorePools.pointer(pool),
            "EC:"
                + parity
                + (chosen ? "" : ", MinIO's own for the sets of pool 0,")
                + " is more than half of "
                + StorePools.named(pool)
                + ", whose sets have "
                + StorePools.count(size, "drive")
                + " and take at most EC:"
                + size / 2
                + ": no server of any pool starts",
            "set spec.objectStore.parity: " + largest,
            new Fix("/spec/objectStore/parity", Integer.toString(largest)));
      }
    }
  }

  @Override
  public String arithmetic(Plan plan) {
    StringBuilder text = new StringBuilder();
    if (plan.slice(ObjectStorePlan.class).isPresent()) {
      for (ServerPool pool : plan.slice(ObjectStorePlan.class).get().pools()) {
        int size = ErasureLayout.setSize(pool.servers(), pool.drivesPerServer()).orElse(0);
        text.append("- ")
            .append(StorePools.named(pool))
            .append(": sets of ")
            .append(size)
            .append(", at most EC:");
        text.append(size / 2)
            .append("; asked for is EC:")
            .append(plan.slice(ObjectStorePlan.class).get().parity())
            .append('\n');
      }
    }
    return text.toString();
  }
}
