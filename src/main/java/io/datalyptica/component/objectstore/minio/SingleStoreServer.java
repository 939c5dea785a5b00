package io.datalyptica.component.objectstore.minio;

import io.datalyptica.diagnostic.Fix;
import io.datalyptica.diagnostic.Severity;
import io.datalyptica.plan.Plan;
import io.datalyptica.profile.Tier;
import io.datalyptica.rule.PlanRule;
import io.datalyptica.rule.Report;
import io.datalyptica.rule.RuleDoc;

/** One server holds everything: its loss is the store's. */
public final class SingleStoreServer implements PlanRule {
  private static final String SERVERS = "4";

  @Override
  public RuleDoc doc() {
    return RuleDoc.ofRedundancy(
        "MINIO-004",
        Severity.ERROR,
        "a highly available platform whose object store has a single server",
        """
        All drives of a pool with one server run in one pod on one node. Parity then survives a lost drive and
        nothing else: while that pod or node is away, nothing in the pool can be read or written. Judged in tier
        `ha` only; a single server is what tier `dev` is meant to have. The number of servers of a pool can never be
        changed later, only another pool can be added; a store of one drive cannot even do that.
        """,
        """
        Set `servers` to 4 or more before the first start, on as many workers.
        """,
        "minio docs/distributed/SIZING.md; cmd/format-erasure.go (the layout is fixed when drives"
            + " are formatted)");
  }

  @Override
  public void judge(Plan plan, Report report) {
    if (plan.platform().tier() == Tier.DEV) {
      return;
    }
    for (ServerPool pool : StorePools.sound(plan)) {
      if (pool.servers() == 1) {
        report.found(
            StorePools.pointer(pool) + "/servers",
            StorePools.named(pool)
                + " runs in one pod: while it or its node is away, nothing in it can be read or"
                + " written",
            "set servers: "
                + SERVERS
                + " before the first start; it can never be changed afterwards",
            new Fix(StorePools.pointer(pool) + "/servers", SERVERS));
      }
    }
  }
}
