package io.datalyptica.component.objectstore.minio;

import io.datalyptica.diagnostic.Fix;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.PlanRule;
import io.datalyptica.rule.Report;
import java.util.List;

/** EC:0: the loss of any drive is a loss of objects. */
public final class NoParity implements PlanRule {
  @Override
  public String id() {
    return "MINIO-003";
  }

  @Override
  public void judge(Plan plan, Report report) {
    List<ServerPool> pools = StorePools.sound(plan);
    for (ServerPool pool : pools) {
      ErasureLayout layout = pool.layout().orElseThrow();
      int size = layout.setSize();
      if (layout.parity() == 0 && size > 1) {
        int parity =
            LegalLayouts.parityToWrite(pools)
                .orElse(Math.min(1, LegalLayouts.largestParity(pools)));
        report.found(
            "MINIO-003",
            "/spec/objectStore/parity",
            "EC:0 keeps no parity in "
                + StorePools.named(pool)
                + ": one lost drive of "
                + size
                + " loses the objects of its set for good, and one server away stops reads and"
                + " writes",
            "set spec.objectStore.parity: " + parity,
            new Fix("/spec/objectStore/parity", Integer.toString(parity)));
      }
    }
  }

  @Override
  public String arithmetic(Plan plan) {
    return StorePools.arithmetic(plan);
  }
}
