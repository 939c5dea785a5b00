package io.datalyptica.rule;

import io.datalyptica.plan.Image;
import io.datalyptica.plan.ImageUse;
import io.datalyptica.plan.Images;
import io.datalyptica.plan.OperatorPackage;
import io.datalyptica.plan.OperatorPlan;
import io.datalyptica.plan.Plan;
import io.datalyptica.profile.OpenShiftVersion;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Images that may change under the platform, and what a mirror cannot hold. */
final class ImageRules {
  private ImageRules() {}

  static void judge(Plan plan, Report report) {
    unpinned(plan, report);
    if (plan.platform().registry().isEmpty()) {
      return;
    }
    String registry = plan.platform().registry().get();
    imageOfTheMirror(plan, registry, report);
    sharedPlace(plan, report);
    for (OperatorPlan operator : plan.operators()) {
      if (operator.subscription().runsIn().isPresent()) {
        continue;
      }
      publicCatalog(plan, operator, registry, report);
      unlistedOperands(plan, operator, registry, report);
    }
  }

  /** SEC-001 */
  private static void unpinned(Plan plan, Report report) {
    Set<String> judged = new HashSet<>();
    for (ImageUse use : plan.images()) {
      String image = use.image().reference();
      if (!Images.isPinned(image) && judged.add(use.section() + " " + image)) {
        String name = image.substring(image.lastIndexOf('/') + 1);
        report.found(
            "SEC-001",
            use.section() + "/image",
            "image "
                + image
                + " has no version: pods that restart on different days run different builds",
            "set image to a release, such as "
                + name.replace(":latest", "")
                + ":<version>, or to a digest");
      }
    }
  }

  /** K8S-070 */
  private static void publicCatalog(
      Plan plan, OperatorPlan operator, String registry, Report report) {
    String source = operator.subscription().source();
    Optional<String> index = OperatorPackage.index(source);
    if (index.isEmpty()) {
      return;
    }
    report.found(
        "K8S-070",
        operator.section() + "/subscription/source",
        "images come from "
            + registry
            + ", but the operator from "
            + source
            + ", whose index is "
            + index.get()
            + ": without a way out of the cluster no operator is installed",
        "mirror the catalog and set subscription.source to its CatalogSource, such as "
            + operator.mirroredSource(plan.platform()));
  }

  /** K8S-071 */
  private static void imageOfTheMirror(Plan plan, String registry, Report report) {
    Set<String> told = new HashSet<>();
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
            "set image to the reference outside of " + registry);
      }
    }
  }

  /** K8S-072 */
  private static void unlistedOperands(
      Plan plan, OperatorPlan operator, String registry, Report report) {
    Optional<OperatorPackage> known = operator.known();
    if (known.isEmpty() || known.get().listsOperands() || !operator.pulled().isEmpty()) {
      return;
    }
    String version =
        operator.version().isPresent()
            ? "version " + operator.version().get()
            : "the channel's head";
    report.found(
        "K8S-072",
        operator.section() + "/subscription/package",
        "the bundles of package "
            + known.get().name()
            + " list no operands, and those of "
            + version
            + " are not known: a mirror of "
            + registry
            + " lacks "
            + String.join(", ", operator.related()),
        listed(known.get(), plan.platform().openshift()));
  }

  /** How to come by a bundle of the same operator whose operands are known, if there is one. */
  static String listed(OperatorPackage known, OpenShiftVersion openshift) {
    OperatorPackage listing = known.now().flatMap(OperatorPackage::named).orElse(null);
    String version =
        known.bundles().isEmpty() ? "" : "subscription.startingCSV: " + known.bundles().getLast();
    if (listing != null) {
      return ("set subscription.package: " + listing.name())
          + (" and subscription.source: " + listing.mirroredSource(openshift))
          + (version.isEmpty() ? "" : ", or " + version);
    }
    return version.isEmpty() ? "mirror these images one by one" : "set " + version;
  }

  /** K8S-073 */
  private static void sharedPlace(Plan plan, Report report) {
    Map<String, String> places = new HashMap<>();
    Set<String> told = new HashSet<>();
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
