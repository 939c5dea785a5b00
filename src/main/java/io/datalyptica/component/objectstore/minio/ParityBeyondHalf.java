package io.datalyptica.component.objectstore.minio;

import io.datalyptica.diagnostic.Fix;
import io.datalyptica.diagnostic.Severity;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.PlanRule;
import io.datalyptica.rule.Report;
import io.datalyptica.rule.RuleDoc;
import java.util.List;

/** One parity holds for all pools, and one of them has too few drives in a set for it. */
public final class ParityBeyondHalf implements PlanRule {
  @Override
  public RuleDoc doc() {
    return RuleDoc.of(
        "MINIO-002",
        Severity.ERROR,
        "a parity above half of a pool's erasure set",
        """
        There is one parity for all pools: `objectStore.parity`, or MinIO's own for the sets of the first pool (1
        for 2 and 3 drives, 2 for 4 and 5, 3 for 6 and 7, 4 from 8 on). Each pool must take it: at most half of its
        set, rounded down. Otherwise every server exits with `parity validation returned an error`, whichever pool
        it belongs to.
        """,
        """
        Set `objectStore.parity` to at most half of the smallest set, or give the pool that is named more servers or
        drives.
        """,
        "minio internal/config/storageclass ValidateParity; cmd/erasure-server-pool.go"
            + " newErasureServerPools");
  }

  @Override
  public void judge(Plan plan, Report report) {
    if (plan.objectStore().isEmpty()) {
      return;
    }
    int parity = plan.objectStore().get().parity();
    boolean chosen = plan.objectStore().get().parityChosen();
    List<ServerPool> pools = plan.objectStore().get().pools();
    int largest = LegalLayouts.largestParity(pools);
    for (ServerPool pool : pools) {
      int size = ErasureLayout.setSize(pool.servers(), pool.drivesPerServer()).orElse(0);
      boolean judged = size > 1 || size == 1 && pools.size() == 1;
      if (judged && parity > size / 2) {
        report.found(
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
    if (plan.objectStore().isPresent()) {
      for (ServerPool pool : plan.objectStore().get().pools()) {
        int size = ErasureLayout.setSize(pool.servers(), pool.drivesPerServer()).orElse(0);
        text.append("- ")
            .append(StorePools.named(pool))
            .append(": sets of ")
            .append(size)
            .append(", at most EC:");
        text.append(size / 2)
            .append("; asked for is EC:")
            .append(plan.objectStore().get().parity())
            .append('\n');
      }
    }
    return text.toString();
  }
}
