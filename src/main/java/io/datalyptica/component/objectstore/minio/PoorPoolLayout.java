package io.datalyptica.component.objectstore.minio;

import io.datalyptica.diagnostic.Fix;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.PlanRule;
import io.datalyptica.rule.Report;
import java.util.List;

/** Divisors decide: a neighbouring number of drives or servers would make much larger sets. */
public final class PoorPoolLayout implements PlanRule {
  private static final int LARGEST_SET = 16;
  private static final int SMALL = 4;
  private static final int ENOUGH = 8; // where MinIO's sizing guide starts

  @Override
  public String id() {
    return "MINIO-009";
  }

  @Override
  public void judge(Plan plan, Report report) {
    for (ServerPool pool : StorePools.sound(plan)) {
      ErasureLayout layout = pool.layout().orElseThrow();
      if (isPoor(layout)) {
        judge(pool, layout, report);
      }
    }
  }

  /**
   * Fewer than eight drives, and half of what the drives allow; or, of more than sixteen servers,
   * at most four.
   */
  static boolean isPoor(ErasureLayout layout) {
    int servers = layout.servers();
    if (servers < 3 || layout.parity() == 0 || layout.serversLostWriting() == 0) {
      return false; // the loss of a server is the graver fault, and another rule's
    }
    int fitting = Math.min(layout.drivesPerServer(), LARGEST_SET / servers);
    return servers > LARGEST_SET
        ? layout.setSize() <= SMALL
        : layout.setSize() < ENOUGH && layout.drivesPerNode() * 2 <= fitting;
  }

  private static void judge(ServerPool pool, ErasureLayout layout, Report report) {
    boolean many = layout.servers() > LARGEST_SET;
    int least = 2 * layout.setSize();
    List<ErasureLayout> near =
        many
            ? LegalLayouts.otherServers(
                layout.servers(), layout.drivesPerServer(), layout.parity(), least)
            : LegalLayouts.otherDrives(
                layout.servers(), layout.drivesPerServer(), layout.parity(), least);
    String key = many ? "servers" : "drivesPerServer";
    int value = many ? near.getFirst().servers() : near.getFirst().drivesPerServer();
    report.found(
        "MINIO-009",
        StorePools.pointer(pool) + "/" + key,
        StorePools.named(pool)
            + " is cut into "
            + layout.sets()
            + " sets of "
            + layout.setSize()
            + ": EC:"
            + layout.parity()
            + " leaves "
            + 100 * layout.dataDrives() / layout.setSize()
            + " % of the space for data, and the layout can never be changed",
        "set " + key + ": " + StorePools.choices(near, many) + " before the first start",
        new Fix(StorePools.pointer(pool) + "/" + key, Integer.toString(value)));
  }

  @Override
  public String arithmetic(Plan plan) {
    return StorePools.arithmetic(plan);
  }
}
