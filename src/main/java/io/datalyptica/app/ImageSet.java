package io.datalyptica.app;

import io.datalyptica.plan.Companion;
import io.datalyptica.plan.ImageUse;
import io.datalyptica.plan.Images;
import io.datalyptica.plan.OperatorPackage;
import io.datalyptica.plan.OperatorPlan;
import io.datalyptica.plan.OperatorPlan.Pulled;
import io.datalyptica.plan.OperatorSubscription;
import io.datalyptica.plan.Plan;
import io.datalyptica.template.Templates;
import io.datalyptica.template.View;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The ImageSetConfiguration of oc-mirror v2 for several platforms together: each image, and of each
 * catalog the packages and channels that their Subscriptions name. Form: openshift/oc-mirror
 * internal/pkg/api/v2alpha1 (read strictly by config.ReadConfig).
 */
public final class ImageSet {
  private final TreeSet<String> images = new TreeSet<>();
  private final TreeSet<String> remarks = new TreeSet<>();
  private final TreeMap<String, TreeMap<String, TreeMap<String, VersionRange>>> catalogs =
      new TreeMap<>();

  private ImageSet() {}

  public static ImageSet of(Collection<Plan> plans) {
    ImageSet set = new ImageSet();
    for (Plan plan : plans) {
      plan.images().forEach(use -> set.add(plan, use));
      plan.operators().forEach(operator -> set.add(plan, operator));
    }
    return set;
  }

  public String text() {
    return Templates.builtIn().render("mirror/imageset.yaml", view());
  }

  /** What must be added by hand because it is not known, one sentence each. */
  public List<String> remarks() {
    return List.copyOf(remarks);
  }

  private void add(Plan plan, ImageUse use) {
    String origin = use.image().origin();
    boolean ownOfTheMirror =
        plan.platform().registry().isPresent() && use.image().reference().equals(origin);
    if (ownOfTheMirror) {
      remarks.add(
          origin
              + " is not listed: the profile names it in the mirror, so where it comes from is not"
              + " known");
    } else {
      images.add(Images.source(origin));
    }
  }

  private void add(Plan plan, OperatorPlan operator) {
    String packageName = operator.subscription().packageName();
    if (operator.subscription().runsIn().isPresent()) {
      remarks.add(
          "package "
              + packageName
              + " and its images are not listed: the operator runs already in "
              + operator.subscription().runsIn().get());
      operator.companion().ifPresent(companion -> add(plan, companion));
      return;
    }
    if (operator.catalog(plan.platform()).isEmpty()) {
      remarks.add(
          "package "
              + packageName
              + " is not listed: its catalog is not known, add it to mirror.operators");
    } else {
      catalogs
          .computeIfAbsent(operator.catalog(plan.platform()).get(), _ -> new TreeMap<>())
          .computeIfAbsent(packageName, _ -> new TreeMap<>())
          .computeIfAbsent(operator.subscription().channel(), _ -> new VersionRange())
          .add(operator.version());
    }
    if (operator.companion().isPresent()) {
      add(plan, operator.companion().get());
    }
    // What a bundle lists comes with it; the operands of one that lists none are images like any
    // other.
    if (operator.known().filter(OperatorPackage::listsOperands).isEmpty()) {
      for (Pulled pulled : operator.pulled()) {
        images.add(pulled.image());
      }
      if (operator.pulled().isEmpty() && operator.known().isPresent()) {
        remarks.add(
            "the operands of package "
                + packageName
                + " are not listed: its bundles list none either, so add them to"
                + " mirror.additionalImages (`datalyptica images` says how to find them)");
      }
    }
  }

  private void add(Plan plan, Companion companion) {
    for (Pulled pulled : companion.images()) {
      images.add(pulled.image());
    }
    for (OperatorSubscription needed : companion.packages()) {
      catalogs
          .computeIfAbsent(Companion.catalog(needed, plan.platform()), _ -> new TreeMap<>())
          .computeIfAbsent(needed.packageName(), _ -> new TreeMap<>())
          .computeIfAbsent(needed.channel(), _ -> new VersionRange())
          .add(Optional.empty());
    }
    Companion.Chart chart = companion.chart();
    remarks.add(
        "chart "
            + chart.name()
            + " is not listed, it is no image: helm pull "
            + chart.name()
            + " --repo "
            + chart.repository()
            + " --version "
            + chart.version());
  }

  private View view() {
    List<View> catalogViews = new ArrayList<>();
    catalogs.forEach(
        (catalog, packages) ->
            catalogViews.add(
                View.builder()
                    .text("catalog", catalog)
                    .views("packages", packages(packages))
                    .build()));
    return View.builder()
        .flag("anyCatalog", !catalogs.isEmpty())
        .views("catalogs", catalogViews)
        .flag("anyImage", !images.isEmpty())
        .texts("images", List.copyOf(images))
        .build();
  }

  private static List<View> packages(Map<String, TreeMap<String, VersionRange>> packages) {
    List<View> views = new ArrayList<>();
    packages.forEach(
        (name, channels) -> {
          List<View> channelViews = new ArrayList<>();
          channels.forEach(
              (channel, range) ->
                  channelViews.add(
                      View.builder()
                          .text("channel", channel)
                          .text("min", range.min())
                          .text("max", range.max())
                          .build()));
          views.add(
              View.builder()
                  .text("package", name)
                  .text("defaultChannel", channels.lastKey())
                  .views("channels", channelViews)
                  .build());
        });
    return views;
  }
}
