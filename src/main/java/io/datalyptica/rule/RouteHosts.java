package io.datalyptica.rule;

import io.datalyptica.plan.Plan;
import io.datalyptica.plan.RoutePlan;
import io.datalyptica.plan.Slice;
import java.util.ArrayList;
import java.util.List;

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
    List<RoutePlan> hosted = new ArrayList<>();
    for (Slice slice : plan.slices()) {
      for (RoutePlan route : slice.common().routes()) {
        if (route.host().isPresent()) {
          judge(route.pointer() + "/host", route.host().get(), report);
          shared(hosted, route, report);
          hosted.add(route);
        }
      }
    }
  }

  private static void shared(List<RoutePlan> others, RoutePlan route, Report report) {
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
