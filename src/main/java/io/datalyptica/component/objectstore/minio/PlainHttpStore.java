package io.datalyptica.component.objectstore.minio;

import io.datalyptica.diagnostic.Fix;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.PlanRule;
import io.datalyptica.rule.Report;

/** Everything but the keys can be read on the wire. */
public final class PlainHttpStore implements PlanRule {
  @Override
  public String id() {
    return "SEC-030";
  }

  @Override
  public void judge(Plan plan, Report report) {
    if (plan.slice(ObjectStorePlan.class).isPresent()
        && !plan.slice(ObjectStorePlan.class).get().endpoint().tls()) {
      report.found(
          "SEC-030",
          "/spec/objectStore/tls",
          "every object crosses the network readable, to clients and between the servers; only the"
              + " keys do not",
          "set spec.objectStore.tls: serviceCA",
          new Fix("/spec/objectStore/tls", "serviceCA"));
    }
  }
}
