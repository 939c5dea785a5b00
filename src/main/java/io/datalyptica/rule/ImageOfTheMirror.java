package io.datalyptica.rule;

import io.datalyptica.plan.Image;
import io.datalyptica.plan.ImageUse;
import io.datalyptica.plan.Plan;
import java.util.TreeSet;

/** An image that the profile names in its own mirror. */
public final class ImageOfTheMirror implements PlanRule {
  @Override
  public String id() {
    return "K8S-071";
  }

  @Override
  public void judge(Plan plan, Report report) {
    if (plan.platform().registry().isEmpty()) {
      return;
    }
    TreeSet<String> told = new TreeSet<>();
    for (ImageUse use : plan.images()) {
      Image image = use.image();
      if (image.origin().equals(image.reference()) && told.add(use.section())) {
        report.found(
            "K8S-071",
            use.section() + "/image",
            "image "
                + image.origin()
                + " names the mirror: `images --format oc-mirror` cannot say where to take it from,"
                + " and leaves it out",
            "set image to the reference outside of " + plan.platform().registry().get());
      }
    }
  }
}
