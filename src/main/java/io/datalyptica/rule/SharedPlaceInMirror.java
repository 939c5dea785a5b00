package io.datalyptica.rule;

import io.datalyptica.plan.ImageUse;
import io.datalyptica.plan.Images;
import io.datalyptica.plan.Plan;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;

/**
 * Two images of different registries whose paths are the same: the mirror has one place for both.
 */
public final class SharedPlaceInMirror implements PlanRule {
  @Override
  public String id() {
    return "K8S-073";
  }

  @Override
  public void judge(Plan plan, Report report) {
    if (plan.platform().registry().isEmpty()) {
      return;
    }
    Map<String, String> places = new HashMap<>();
    TreeSet<String> told = new TreeSet<>();
    for (ImageUse use : plan.images()) {
      String origin = Images.source(use.image().origin());
      String other = places.putIfAbsent(use.image().reference(), origin);
      boolean clash = other != null && !other.equals(origin) && origin.indexOf('@') < 0;
      if (clash && told.add(use.section())) {
        report.found(
            "K8S-073",
            use.section() + "/image",
            other
                + " and "
                + origin
                + " are both "
                + use.image().reference()
                + " in the mirror: the one that is copied last is what both run",
            "take both from one registry, or pin one by digest");
      }
    }
  }
}
