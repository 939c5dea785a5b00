package io.datalyptica.app;

import io.datalyptica.plan.Companion;
import io.datalyptica.plan.Images;
import io.datalyptica.plan.OperatorPackage;
import io.datalyptica.plan.OperatorPlan;
import io.datalyptica.plan.OperatorPlan.Pulled;
import io.datalyptica.plan.OperatorSubscription;
import io.datalyptica.plan.Plan;
import io.datalyptica.template.Templates;
import io.datalyptica.template.View;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * By which the nodes of a platform's cluster find in the mirror what operators pull: by digest in
 * an ImageDigestMirrorSet, by tag in an ImageTagMirrorSet. The images of the manifests are not in
 * them, because their references name the mirror already.
 */
public final class MirrorSets {
  private MirrorSets() {}

  /**
   * The documents; none without {@code spec.images.registry} or without an operator whose images
   * are known.
   */
  public static List<String> of(Plan plan) {
    List<String> documents = new ArrayList<>();
    plan.platform()
        .registry()
        .ifPresent(
            registry -> {
              TreeSet<String> byDigest = new TreeSet<>();
              TreeSet<String> byTag = new TreeSet<>();
              for (OperatorPlan operator : plan.operators()) {
                operator.known().map(OperatorPackage::byDigest).ifPresent(byDigest::addAll);
                operator.known().map(OperatorPackage::byTag).ifPresent(byTag::addAll);
                operator.companion().ifPresent(companion -> add(companion, byDigest, byTag));
              }
              String name = plan.platform().name() + "-operators";
              document(documents, "mirror/imagedigestmirrorset.yaml", name, registry, byDigest);
              document(documents, "mirror/imagetagmirrorset.yaml", name, registry, byTag);
            });
    return documents;
  }

  private static void add(Companion companion, TreeSet<String> byDigest, TreeSet<String> byTag) {
    for (OperatorSubscription needed : companion.packages()) {
      OperatorPackage known = OperatorPackage.named(needed.packageName()).orElseThrow();
      byDigest.addAll(known.byDigest());
      byTag.addAll(known.byTag());
    }
    for (Pulled pulled : companion.images()) {
      String image = pulled.image();
      (image.indexOf('@') < 0 ? byTag : byDigest).add(image.substring(0, image.lastIndexOf('/')));
    }
  }

  private static void document(
      List<String> documents,
      String template,
      String name,
      String registry,
      TreeSet<String> prefixes) {
    List<View> sources = new ArrayList<>();
    for (String prefix : prefixes) {
      sources.add(
          View.builder()
              .text("source", prefix)
              .text("mirror", Images.mirrored(prefix, registry))
              .build());
    }
    if (!sources.isEmpty()) {
      documents.add(
          Templates.builtIn()
              .render(
                  template, View.builder().text("name", name).views("sources", sources).build()));
    }
  }
}
