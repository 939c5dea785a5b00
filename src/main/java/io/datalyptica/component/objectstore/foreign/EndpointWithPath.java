package io.datalyptica.component.objectstore.foreign;

import io.datalyptica.diagnostic.Fix;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.PlanRule;
import io.datalyptica.rule.Report;
import java.util.Optional;

/** An address that clients cut short. */
public final class EndpointWithPath implements PlanRule {
  @Override
  public String id() {
    return "S3-003";
  }

  @Override
  public void judge(Plan plan, Report report) {
    Optional<String> endpoint =
        plan.slice(ForeignStorePlan.class).flatMap(s -> s.asked().endpoint());
    if (endpoint.isEmpty()) {
      return;
    }
    String url = endpoint.get();
    int slash = url.indexOf('/', url.indexOf("://") + 3);
    if (slash >= 0 && slash < url.length() - 1) {
      report.found(
          "S3-003",
          "/spec/objectStore/endpoint",
          "the path "
              + url.substring(slash)
              + " of the endpoint is sent by no client: requests go to "
              + url.substring(0, slash),
          "set spec.objectStore.endpoint: " + url.substring(0, slash),
          Fix.safe("/spec/objectStore/endpoint", url.substring(0, slash)));
    }
  }
}
