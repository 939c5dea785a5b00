package io.datalyptica.component.objectstore.minio;

import io.datalyptica.diagnostic.Fix;
import io.datalyptica.diagnostic.Severity;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.PlanRule;
import io.datalyptica.rule.Report;
import io.datalyptica.rule.RuleDoc;
import java.util.List;

/** EC:0: the loss of any drive is a loss of objects. */
public final class NoParity implements PlanRule {
  @Override
  public RuleDoc doc() {
    return RuleDoc.ofRedundancy(
        "MINIO-003",
        Severity.ERROR,
        "an object store without parity",
        """
        With EC:0 every drive of a set holds a part of each object and none holds parity: reads and writes need all
        of them. One lost drive makes every object of its set unreadable for good, and one server that is away stops
        reads and writes. MinIO starts with it and warns of data loss.
        """,
        """
        Leave `parity` out to get MinIO's own for the size of the set, or set at least 1.
        """,
        "minio internal/config/storageclass (minParityDrives = 0, and its warning);"
            + " cmd/erasure-metadata.go");
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
