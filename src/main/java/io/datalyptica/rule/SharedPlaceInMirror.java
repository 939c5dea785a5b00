package io.datalyptica.rule;

import io.datalyptica.diagnostic.Severity;
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
  public RuleDoc doc() {
    return RuleDoc.of(
        "K8S-073",
        Severity.WARNING,
        "two images in one place of the mirror",
        """
        The mirror keeps the path of an image and drops its registry, as oc-mirror does. Two images with the same path and tag out of two
        registries meet in one place there: the one that is copied last is what both components run.
        """,
        "Take both from the same registry, or pin one of them by digest, which no other image can"
            + " take the place of.",
        "plan/Images; oc-mirror v2 internal/pkg/additional: destination and PathComponent");
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
