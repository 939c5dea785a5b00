package io.datalyptica.component.objectstore.minio;

import io.datalyptica.diagnostic.Fix;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.PlanRule;
import io.datalyptica.rule.Report;
import java.util.List;

/** Servers and drives that no erasure set divides: the servers exit at once. */
public final class RefusedSetSize implements PlanRule {
  private static final int WORTH_NAMING = 4;

  @Override
  public String id() {
    return "MINIO-001";
  }

  @Override
  public void judge(Plan plan, Report report) {
    if (plan.slice(ObjectStorePlan.class).isEmpty()) {
      return;
    }
    List<ServerPool> pools = plan.slice(ObjectStorePlan.class).get().pools();
    for (ServerPool pool : pools) {
      if (pool.servers() == 1 && pool.drivesPerServer() == 1 && pools.size() > 1) {
        lonelyDrive(pool, plan.slice(ObjectStorePlan.class).get().parity(), report);
      } else if (ErasureLayout.setSize(pool.servers(), pool.drivesPerServer()).isEmpty()) {
        indivisible(pool, report);
      }
    }
  }

  private static void lonelyDrive(ServerPool pool, int parity, Report report) {
    int servers = Math.max(WORTH_NAMING, 2 * parity);
    report.found(
        "MINIO-001",
        StorePools.pointer(pool),
        "pool "
            + pool.index()
            + " is a single drive, which is no erasure set: beside other pools MinIO does not start"
            + " with it",
        "set servers: "
            + servers
            + " or drivesPerServer: "
            + servers
            + " in this pool, or remove it",
        new Fix(StorePools.pointer(pool) + "/servers", Integer.toString(servers)));
  }

  private static void indivisible(ServerPool pool, Report report) {
    boolean alone = pool.servers() == 1;
    String key = alone ? "drivesPerServer" : "servers";
    int number = alone ? pool.drivesPerServer() : pool.servers();
    List<ErasureLayout> near =
        alone
            ? LegalLayouts.otherDrives(1, number, 0, WORTH_NAMING)
            : LegalLayouts.otherServers(number, pool.drivesPerServer(), 0, WORTH_NAMING);
    ErasureLayout nearest = near.getFirst();
    report.found(
        "MINIO-001",
        StorePools.pointer(pool) + "/" + key,
        number
            + (alone ? " drives" : " servers")
            + " of pool "
            + pool.index()
            + " have no divisor from 2 to 16, so no erasure set fits them: MinIO does not start",
        "set " + key + ": " + StorePools.choices(near, !alone),
        new Fix(
            StorePools.pointer(pool) + "/" + key,
            Integer.toString(alone ? nearest.drivesPerServer() : nearest.servers())));
  }
}
