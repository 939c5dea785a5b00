package io.datalyptica.component.objectstore.minio;

import io.datalyptica.diagnostic.Fix;
import io.datalyptica.diagnostic.Severity;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.PlanRule;
import io.datalyptica.rule.Report;
import io.datalyptica.rule.RuleDoc;

/** Three drives have parity for one loss, and none left for the second. */
public final class SmallErasureSet implements PlanRule {
  private static final String SERVERS = "4";

  @Override
  public RuleDoc doc() {
    return RuleDoc.ofRedundancy(
        "MINIO-007",
        Severity.WARNING,
        "an erasure set of three drives",
        """
        A set of three drives has parity 1 at most. While one server restarts or is drained, one failing drive on
        another makes its objects unreadable: there is no room for maintenance and a fault at once. With a fourth
        server and EC:2 reads survive both.
        """,
        """
        Set `servers: 4`, with a fourth worker, before the first start; the layout of a pool can never be changed.
        """,
        "minio docs/distributed/SIZING.md; internal/config/storageclass DefaultParityBlocks");
  }

  @Override
  public void judge(Plan plan, Report report) {
    for (ServerPool pool : StorePools.sound(plan)) {
      ErasureLayout layout = pool.layout().orElseThrow();
      boolean small = pool.servers() > 1 && layout.setSize() == 3;
      if (small && layout.serversLostWriting() > 0 && !PoorPoolLayout.isPoor(layout)) {
        report.found(
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
