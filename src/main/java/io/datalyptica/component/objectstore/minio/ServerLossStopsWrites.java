package io.datalyptica.component.objectstore.minio;

import io.datalyptica.diagnostic.Fix;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.PlanRule;
import io.datalyptica.rule.Report;
import java.util.List;
import java.util.OptionalInt;

/** One server carries more drives of a set than writes can miss. */
public final class ServerLossStopsWrites implements PlanRule {
  @Override
  public String id() {
    return "MINIO-005";
  }

  @Override
  public void judge(Plan plan, Report report) {
    List<ServerPool> pools = StorePools.sound(plan);
    for (ServerPool pool : pools) {
      ErasureLayout layout = pool.layout().orElseThrow();
      if (pool.servers() > 1 && layout.parity() > 0 && layout.serversLostWriting() == 0) {
        judge(pool, layout, pools, report);
      }
    }
  }

  private static void judge(
      ServerPool pool, ErasureLayout layout, List<ServerPool> pools, Report report) {
    int left = layout.setSize() - layout.drivesPerNode();
    boolean readable = left >= layout.readQuorum();
    String message =
        "losing one server of "
            + StorePools.named(pool)
            + " leaves "
            + left
            + " of "
            + layout.setSize()
            + " drives of a set; writes need "
            + layout.writeQuorum()
            + (readable ? ": read-only" : ", reads " + layout.readQuorum() + ": unavailable")
            + " until it returns";
    OptionalInt parity = LegalLayouts.parityToWrite(pools);
    if (parity.isPresent()) {
      report.found(
          "MINIO-005",
          StorePools.pointer(pool),
          message,
          "set spec.objectStore.parity: " + parity.getAsInt(),
          new Fix("/spec/objectStore/parity", Integer.toString(parity.getAsInt())));
      return;
    }
    ErasureLayout larger =
        LegalLayouts.writing(pool.servers(), pool.drivesPerServer(), 1).orElseThrow();
    String remedy =
        "set servers: "
            + larger.servers()
            + " in this pool and spec.objectStore.parity: "
            + larger.parity();
    if (pools.size() > 1) {
      report.found(
          "MINIO-005",
          StorePools.pointer(pool),
          message,
          remedy + " or another that suits every pool");
      return;
    }
    report.found(
        "MINIO-005",
        StorePools.pointer(pool),
        message,
        remedy,
        new Fix(StorePools.pointer(pool) + "/servers", Integer.toString(larger.servers())),
        new Fix("/spec/objectStore/parity", Integer.toString(larger.parity())));
  }

  @Override
  public String arithmetic(Plan plan) {
    return StorePools.arithmetic(plan);
  }
}
