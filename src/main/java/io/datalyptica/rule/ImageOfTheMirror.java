package io.datalyptica.rule;

import io.datalyptica.diagnostic.Severity;
import io.datalyptica.plan.Image;
import io.datalyptica.plan.ImageUse;
import io.datalyptica.plan.Plan;
import java.util.TreeSet;

/** An image that the profile names in its own mirror. */
public final class ImageOfTheMirror implements PlanRule {
  @Override
  public RuleDoc doc() {
    return RuleDoc.of(
        "K8S-071",
        Severity.NOTE,
        "an image that is named in the mirror",
        """
        `images.registry` stands in front of every image, and an image that names it already is left as it is. Nobody knows then where it comes
        from: `datalyptica images --format oc-mirror` cannot list it, so whoever fills the mirror by that list leaves it out, and the pods that
        use it end in ImagePullBackOff.
        """,
        "Name the image where it comes from; the mirror is put in front of it.",
        "plan/Images: the mirror replaces the registry part of a reference");
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
