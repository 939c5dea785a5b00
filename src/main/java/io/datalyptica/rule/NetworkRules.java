package io.datalyptica.rule;

import io.datalyptica.diagnostic.Fix;
import io.datalyptica.plan.Plan;
import io.datalyptica.plan.RoutePlan;
import io.datalyptica.plan.Slice;
import java.util.ArrayList;
import java.util.List;

/** Ways into the platform: Routes, and the absence of policies. */
final class NetworkRules {
  private static final int LONGEST_LABEL = 63;
  private static final int LONGEST_NAME = 253;

  private NetworkRules() {}

  static void judge(Plan plan, Report report) {
    List<RoutePlan> hosted = new ArrayList<>();
    List<String> hostless = new ArrayList<>();
    for (Slice slice : plan.slices()) {
      for (RoutePlan route : slice.common().routes()) {
        if (route.host().isEmpty()) {
          hostless.add(route.what());
        } else {
          illegalHost(route, report);
          sharedHost(hosted, route, report);
          hosted.add(route);
        }
      }
    }
    missingAppsDomain(hostless, report);
    openNetwork(plan, report);
  }

  /** NET-001 */
  private static void missingAppsDomain(List<String> hostless, Report report) {
    if (hostless.isEmpty()) {
      return;
    }
    boolean one = hostless.size() == 1;
    report.found(
        "NET-001",
        "/spec/appsDomain",
        (one ? "the Route of " : "the Routes of ")
            + String.join(" and of ", hostless)
            + (one ? " has" : " have")
            + " no host, because there is no appsDomain to derive it from",
        "set spec.appsDomain to the wildcard domain of the cluster's router, such as"
            + " apps.example.com");
  }

  /** NET-002 */
  private static void illegalHost(RoutePlan route, Report report) {
    String host = route.host().get();
    int label = longestLabel(host);
    if (label > LONGEST_LABEL) {
      report.found(
          "NET-002",
          route.pointer() + "/host",
          "the host "
              + host
              + " has a label of "
              + label
              + " characters, "
              + LONGEST_LABEL
              + " are legal: the Route is refused",
          "set host to a shorter name");
    } else if (host.length() > LONGEST_NAME) {
      report.found(
          "NET-002",
          route.pointer() + "/host",
          "the host is "
              + host.length()
              + " characters long, "
              + LONGEST_NAME
              + " are legal: the Route is refused",
          "set host to a shorter name");
    }
  }

  private static int longestLabel(String host) {
    int longest = 0;
    int start = 0;
    for (int i = 0; i <= host.length(); i++) {
      if (i == host.length() || host.charAt(i) == '.') {
        longest = Math.max(longest, i - start);
        start = i + 1;
      }
    }
    return longest;
  }

  /** NET-002 */
  private static void sharedHost(List<RoutePlan> others, RoutePlan route, Report report) {
    for (RoutePlan other : others) {
      if (other.host().equals(route.host())) {
        report.found(
            "NET-002",
            route.pointer() + "/host",
            route.what()
                + " and "
                + other.what()
                + " have the host "
                + route.host().get()
                + ": the router admits one of them and the other never answers",
            "give " + field(route) + " and " + field(other) + " different names");
        return;
      }
    }
  }

  /** Such as {@code console.host}. */
  private static String field(RoutePlan route) {
    return route.pointer().substring(route.pointer().lastIndexOf('/') + 1) + ".host";
  }

  /** NET-003 */
  private static void openNetwork(Plan plan, Report report) {
    if (plan.platform().networkPolicies() || plan.capacity().groups().isEmpty()) {
      return;
    }
    report.found(
        "NET-003",
        "/spec/networkPolicies/enabled",
        "network policies are off: every pod of the cluster reaches the ports of this platform",
        "set networkPolicies.enabled: true",
        new Fix("/spec/networkPolicies/enabled", "true"));
  }
}
