package io.datalyptica.rule;

import io.datalyptica.component.objectstore.minio.ObjectStorePlan;
import io.datalyptica.plan.Plan;

/** A Route without a host. */
public final class MissingAppsDomain implements PlanRule {
  @Override
  public String id() {
    return "NET-001";
  }

  @Override
  public void judge(Plan plan, Report report) {
    if (plan.objectStore().isEmpty()) {
      return;
    }
    ObjectStorePlan store = plan.objectStore().get();
    boolean api = store.api().route() && store.api().host().isEmpty();
    boolean console = store.console().route() && store.console().host().isEmpty();
    if (api || console) {
      String which =
          api && console
              ? "the Routes of the S3 API and of the console have"
              : api ? "the Route of the S3 API has" : "the console's Route has";
      report.found(
          "NET-001",
          "/spec/appsDomain",
          which + " no host, because there is no appsDomain to derive it from",
          "set spec.appsDomain to the wildcard domain of the cluster's router, such as"
              + " apps.example.com");
    }
  }
}
