package io.datalyptica.component.objectstore.minio;

import io.datalyptica.diagnostic.Severity;
import io.datalyptica.plan.Plan;
import io.datalyptica.profile.Tier;
import io.datalyptica.rule.PlanRule;
import io.datalyptica.rule.Report;
import io.datalyptica.rule.RuleDoc;

/** Five to seven drives: legal, and below what the vendor calls production. */
public final class FewDrives implements PlanRule {
  private static final int FEWEST_OF_THE_GUIDE = 8;

  @Override
  public RuleDoc doc() {
    return RuleDoc.ofRedundancy(
        "MINIO-008",
        Severity.NOTE,
        "a pool of fewer than eight drives",
        """
        MinIO's sizing guide starts production at eight drives (four servers with two, or eight with one) and calls
        less a toy. The reason is arithmetic: small sets spend a larger part of their drives on parity for the same
        tolerance, and the layout of a pool can never be changed later. Told in tier `ha`, for five to seven drives.
        """,
        """
        Give each server two smaller drives instead of one large one: the same raw size in larger sets.
        """,
        "minio docs/distributed/SIZING.md");
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
