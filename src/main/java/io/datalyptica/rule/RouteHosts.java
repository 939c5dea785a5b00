package io.datalyptica.rule;

import io.datalyptica.component.objectstore.minio.ObjectStorePlan;
import io.datalyptica.plan.Plan;
import java.util.Optional;

/** Hosts that the router would not admit. */
public final class RouteHosts implements PlanRule {
  private static final int LONGEST_LABEL = 63;
  private static final int LONGEST_NAME = 253;

  @Override
  public String id() {
    return "NET-002";
  }

  @Override
  public void judge(Plan plan, Report report) {
    if (plan.objectStore().isEmpty()) {
      return;
    }
    ObjectStorePlan store = plan.objectStore().get();
    Optional<String> api = store.api().route() ? store.api().host() : Optional.empty();
    Optional<String> console = store.console().route() ? store.console().host() : Optional.empty();
    api.ifPresent(host -> judge("/spec/objectStore/api/host", host, report));
    console.ifPresent(host -> judge("/spec/objectStore/console/host", host, report));
    if (api.isPresent() && api.equals(console)) {
      report.found(
          "NET-002",
          "/spec/objectStore/console/host",
          "the console and the S3 API have the host "
              + api.get()
              + ": the router admits one of them and the other never answers",
          "give console.host and api.host different names");
    }
  }

  private static void judge(String pointer, String host, Report report) {
    for (String label : host.split("\\.", -1)) {
      if (label.length() > LONGEST_LABEL) {
        report.found(
            "NET-002",
            pointer,
            "the host "
                + host
                + " has a label of "
                + label.length()
                + " characters, "
                + LONGEST_LABEL
                + " are legal: the Route is refused",
            "set host to a shorter name");
        return;
      }
    }
    if (host.length() > LONGEST_NAME) {
      report.found(
          "NET-002",
          pointer,
          "the host is "
              + host.length()
              + " characters long, "
              + LONGEST_NAME
              + " are legal: the Route is refused",
          "set host to a shorter name");
    }
  }
}
