package io.datalyptica.component.objectstore.minio;

import io.datalyptica.diagnostic.Fix;
import io.datalyptica.diagnostic.Severity;
import io.datalyptica.plan.Amounts;
import io.datalyptica.plan.Plan;
import io.datalyptica.profile.Quantity;
import io.datalyptica.profile.Tier;
import io.datalyptica.rule.PlanRule;
import io.datalyptica.rule.Report;
import io.datalyptica.rule.RuleDoc;
import java.util.Optional;

/** A memory limit at which servers are killed under load. */
public final class StoreMemory implements PlanRule {
  private static final long MI = 1L << 20;

  @Override
  public RuleDoc doc() {
    return RuleDoc.of(
        "MINIO-011",
        Severity.WARNING,
        "MinIO servers with less memory than they need",
        """
        A server takes buffers of a mebibyte and more for each drive of a set and each request, and is killed at its
        memory limit while it has requests in hand. Limits that people found too small: below 512Mi for light use,
        below 2Gi while data is loaded; the maintainers say that they never run with 1Gi. Tier `ha` is held to 2Gi,
        tier `dev` to 512Mi.
        """,
        """
        Set `objectStore.resources.limits.memory` to at least 2Gi (512Mi in tier `dev`).
        """,
        "minio issue 19592 (memory limits); kots issue 3166 and omni issue 764 for the floors that"
            + " were met");
  }

  @Override
  public void judge(Plan plan, Report report) {
    if (plan.objectStore().isEmpty()) {
      return;
    }
    boolean dev = plan.platform().tier() == Tier.DEV;
    long floor = dev ? 512 * MI : 2048 * MI;
    String least = dev ? "512Mi" : "2Gi";
    Optional<Quantity> limit = plan.objectStore().get().workload().resources().memoryLimit();
    if (limit.isPresent() && limit.get().value() < floor) {
      report.found(
          "/spec/objectStore/resources/limits/memory",
          "a server with "
              + Amounts.bytes(limit.get().value())
              + " is killed at its limit "
              + (limit.get().value() < 512 * MI ? "under light use" : "while data is loaded")
              + ", with every request it has in hand",
          "set spec.objectStore.resources.limits.memory: " + least,
          new Fix("/spec/objectStore/resources/limits/memory", least));
    }
  }
}
