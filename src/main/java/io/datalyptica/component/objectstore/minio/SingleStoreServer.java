package io.datalyptica.component.objectstore.minio;

import io.datalyptica.diagnostic.Fix;
import io.datalyptica.plan.Plan;
import io.datalyptica.profile.Tier;
import io.datalyptica.rule.PlanRule;
import io.datalyptica.rule.Report;

/** One server holds everything: its loss is the store's. */
public final class SingleStoreServer implements PlanRule {
  private static final String SERVERS = "4";

  @Override
  public String id() {
    return "MINIO-004";
  }

  @Override
  public void judge(Plan plan, Report report) {
    if (plan.platform().tier() == Tier.DEV) {
      return;
    }
    for (ServerPool pool : StorePools.sound(plan)) {
      if (pool.servers() == 1) {
        report.found(
            "MINIO-004",
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
