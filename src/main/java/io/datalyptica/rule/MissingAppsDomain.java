package io.datalyptica.rule;

import io.datalyptica.plan.Plan;
import io.datalyptica.plan.RoutePlan;
import io.datalyptica.plan.Slice;
import java.util.ArrayList;
import java.util.List;

/** A Route without a host. */
public final class MissingAppsDomain implements PlanRule {
  @Override
  public String id() {
    return "NET-001";
  }

  @Override
  public void judge(Plan plan, Report report) {
    List<String> which = new ArrayList<>();
    for (Slice slice : plan.slices()) {
      for (RoutePlan route : slice.common().routes()) {
        if (route.host().isEmpty()) {
          which.add(route.what());
        }
      }
    }
    if (!which.isEmpty()) {
      boolean one = which.size() == 1;
      report.found(
          "NET-001",
          "/spec/appsDomain",
          (one ? "the Route of " : "the Routes of ")
              + String.join(" and of ", which)
              + (one ? " has" : " have")
              + " no host, because there is no appsDomain to derive it from",
          "set spec.appsDomain to the wildcard domain of the cluster's router, such as"
              + " apps.example.com");
    }
  }
}
