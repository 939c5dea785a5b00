package io.datalyptica.component.objectstore.minio;

import io.datalyptica.diagnostic.Fix;
import io.datalyptica.plan.Amounts;
import io.datalyptica.plan.Plan;
import io.datalyptica.profile.Quantity;
import io.datalyptica.profile.Tier;
import io.datalyptica.rule.PlanRule;
import io.datalyptica.rule.Report;
import java.util.Optional;

/** A memory limit at which servers are killed under load. */
public final class StoreMemory implements PlanRule {
  private static final long MI = 1L << 20;

  @Override
  public String id() {
    return "MINIO-011";
  }

  @Override
  public void judge(Plan plan, Report report) {
    if (plan.slice(ObjectStorePlan.class).isEmpty()) {
      return;
    }
    boolean dev = plan.platform().tier() == Tier.DEV;
    long floor = dev ? 512 * MI : 2048 * MI;
    String least = dev ? "512Mi" : "2Gi";
    Optional<Quantity> limit =
        plan.slice(ObjectStorePlan.class).get().workload().resources().memoryLimit();
    if (limit.isPresent() && limit.get().value() < floor) {
      report.found(
          "MINIO-011",
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
