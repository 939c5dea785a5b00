package io.datalyptica.component.objectstore.minio;

import io.datalyptica.plan.Plan;
import io.datalyptica.profile.Tier;
import io.datalyptica.rule.PlanRule;
import io.datalyptica.rule.Report;

/** Five to seven drives: legal, and below what the vendor calls production. */
public final class FewDrives implements PlanRule {
  private static final int FEWEST_OF_THE_GUIDE = 8;

  @Override
  public String id() {
    return "MINIO-008";
  }

  @Override
  public void judge(Plan plan, Report report) {
    if (plan.platform().tier() == Tier.DEV) {
      return;
    }
    for (ServerPool pool : StorePools.sound(plan)) {
      int drives = pool.servers() * pool.drivesPerServer();
      if (pool.servers() > 2
          && drives > 4
          && drives < FEWEST_OF_THE_GUIDE
          && writesAndReadsAlike(pool)) {
        report.found(
            "MINIO-008",
            StorePools.pointer(pool) + "/drivesPerServer",
            StorePools.named(pool)
                + " has "
                + drives
                + " drives; MinIO's guide starts production at "
                + FEWEST_OF_THE_GUIDE
                + ", and the layout can never be changed",
            "set drivesPerServer: "
                + 2 * pool.drivesPerServer()
                + " with volumes of half the size before the first start");
      }
    }
  }

  private static boolean writesAndReadsAlike(ServerPool pool) {
    ErasureLayout layout = pool.layout().orElseThrow();
    return layout.serversLostWriting() > 0
        && layout.serversLostWriting() == layout.serversLostReading();
  }
}
