package io.datalyptica.rule;

import io.datalyptica.component.objectstore.minio.ObjectStorePlan;
import io.datalyptica.diagnostic.Severity;
import io.datalyptica.plan.Plan;

/** A Route without a host. */
public final class MissingAppsDomain implements PlanRule {
  @Override
  public RuleDoc doc() {
    return RuleDoc.of(
        "NET-001",
        Severity.ERROR,
        "a Route whose host cannot be derived",
        """
        The host of a Route is `<name>-<namespace>.<appsDomain>` unless one is given. Left open, OpenShift would choose a host that no
        page, client or redirect of the console knows.
        """,
        "Set `spec.appsDomain` to the wildcard domain of the router, give the Route a `host`, or"
            + " set `route: false`.",
        "OpenShift: spec.host of a Route; minio MINIO_BROWSER_REDIRECT_URL");
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
          "/spec/appsDomain",
          which + " no host, because there is no appsDomain to derive it from",
          "set spec.appsDomain to the wildcard domain of the cluster's router, such as"
              + " apps.example.com");
    }
  }
}
