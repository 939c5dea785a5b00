package io.datalyptica.component.objectstore.foreign;

import io.datalyptica.plan.Plan;
import io.datalyptica.plan.S3Store;
import io.datalyptica.rule.PlanRule;
import io.datalyptica.rule.Report;
import java.util.Optional;

/** Everything but the keys can be read on the wire. */
public final class PlainHttpEndpoint implements PlanRule {
  @Override
  public String id() {
    return "S3-004";
  }

  @Override
  public void judge(Plan plan, Report report) {
    Optional<S3Store> store = plan.slice(ForeignStorePlan.class).flatMap(ForeignStorePlan::store);
    if (store.isPresent() && !store.get().endpoint().tls()) {
      report.found(
          "S3-004",
          "/spec/objectStore/endpoint",
          "every object crosses the network readable on its way to "
              + store.get().endpoint().authority()
              + "; only the keys do not",
          "set spec.objectStore.endpoint to the https:// address of the store");
    }
  }
}
