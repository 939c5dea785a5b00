package io.datalyptica.component.objectstore.minio;

import io.datalyptica.diagnostic.Fix;
import io.datalyptica.diagnostic.Severity;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.PlanRule;
import io.datalyptica.rule.Report;
import io.datalyptica.rule.RuleDoc;
import java.util.List;
import java.util.OptionalInt;

/** One server carries more drives of a set than writes can miss. */
public final class ServerLossStopsWrites implements PlanRule {
  @Override
  public RuleDoc doc() {
    return RuleDoc.ofRedundancy(
        "MINIO-005",
        Severity.ERROR,
        "a pool that stops writing when one server is lost",
        """
        A set of `n` drives with parity `p` reads from `n - p` drives and writes to `n - p`, or to one more when `p`
        is half of `n`. A server holds `n / servers` drives of each set (one, when there are more servers than
        drives in a set). Where that is more than a set can miss, one lost server, or one restarted for an update,
        ends writes; with two servers no parity helps, because half of the drives are never enough to write.
        """,
        """
        Set `parity` so that it exceeds the drives that one server has of a set, or equals them where that is less
        than half of the set; or give the pool more servers.
        """,
        "minio cmd/erasure-metadata.go objectQuorumFromMeta; cmd/erasure-object.go putObject; "
            + "cmd/endpoint-ellipses.go");
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
      report.found(StorePools.pointer(pool), message, remedy + " or another that suits every pool");
      return;
    }
    report.found(
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
