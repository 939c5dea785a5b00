package io.datalyptica.rule;

import io.datalyptica.plan.ImageUse;
import io.datalyptica.plan.Plan;
import java.util.HashSet;
import java.util.Set;

/** An image of the profile that may be another one tomorrow. */
public final class UnpinnedPlanImage implements PlanRule {
  @Override
  public String id() {
    return "SEC-001";
  }

  @Override
  public void judge(Plan plan, Report report) {
    Set<String> judged = new HashSet<>();
    for (ImageUse use : plan.images()) {
      String image = use.image().reference();
      if (judged.add(use.section() + " " + image)) {
        judge(use.section(), image, report);
      }
    }
  }

  private static void judge(String section, String image, Report report) {
    String name = image.substring(image.lastIndexOf('/') + 1);
    boolean pinned =
        name.indexOf('@') >= 0 || (name.indexOf(':') >= 0 && !name.endsWith(":latest"));
    if (!pinned) {
      report.found(
          "SEC-001",
          section + "/image",
          "image "
              + image
              + " has no version: pods that restart on different days run different builds",
          "set image to a release, such as "
              + name.replace(":latest", "")
              + ":<version>, or to a digest");
    }
  }
}
