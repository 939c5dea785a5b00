package io.datalyptica.app;

import io.datalyptica.plan.Companion;
import io.datalyptica.plan.ImageUse;
import io.datalyptica.plan.Images;
import io.datalyptica.plan.OperatorPlan;
import io.datalyptica.plan.OperatorPlan.Pulled;
import io.datalyptica.plan.OperatorSubscription;
import io.datalyptica.plan.Plan;
import io.datalyptica.template.YamlTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The images of a platform for programs. {@code image} is what stands in the manifest, or what an
 * operator asks for; {@code from} is where a mirror has it from, {@code mirror} where a mirror must
 * serve it.
 */
public final class ImageTree {
  private ImageTree() {}

  /** One entry of {@code profiles}. */
  public static YamlTree of(String file, Plan plan) {
    Map<String, String> origins = new TreeMap<>();
    for (ImageUse use : plan.images()) {
      origins.put(use.image().reference(), use.image().origin());
    }
    List<YamlTree> images = new ArrayList<>();
    ImageTables.byImage(plan)
        .forEach(
            (image, objects) ->
                images.add(
                    YamlTree.map()
                        .put("image", image)
                        .put("from", Images.source(origins.get(image)))
                        .put("usedBy", usedBy(objects))
                        .build()));
    List<YamlTree> operators = new ArrayList<>();
    for (OperatorPlan operator : plan.operators()) {
      operators.add(operator(plan, operator));
    }
    return YamlTree.map()
        .put("file", file)
        .put("images", YamlTree.items(images))
        .put("operators", YamlTree.items(operators))
        .build();
  }

  private static YamlTree usedBy(Map<String, List<String>> objects) {
    List<YamlTree> nodes = new ArrayList<>();
    objects.forEach(
        (object, containers) ->
            nodes.add(
                YamlTree.map()
                    .put("object", object)
                    .put(
                        "containers",
                        YamlTree.items(containers.stream().map(YamlTree::text).toList()))
                    .build()));
    return YamlTree.items(nodes);
  }

  private static YamlTree operator(Plan plan, OperatorPlan operator) {
    var subscription = operator.subscription();
    YamlTree.Builder node =
        YamlTree.map()
            .put("package", subscription.packageName())
            .put("channel", subscription.channel())
            .put("catalogSource", subscription.source());
    operator.version().ifPresent(version -> node.put("version", version));
    operator.catalog(plan.platform()).ifPresent(catalog -> node.put("catalog", catalog));
    List<YamlTree> images = new ArrayList<>();
    for (Pulled pulled : operator.pulled()) {
      boolean itself = pulled.role().equals(OperatorPlan.ITSELF);
      YamlTree.Builder image =
          YamlTree.map().put("image", pulled.image()).put("role", pulled.role());
      if (!itself) {
        image.put("object", operator.object());
      }
      ImageTables.mirrored(plan, pulled.image()).ifPresent(mirror -> image.put("mirror", mirror));
      images.add(image.build());
    }
    node.put("known", !images.isEmpty()).put("images", YamlTree.items(images));
    if (images.isEmpty()) {
      List<YamlTree> commands =
          OperatorImages.commands(operator, plan.platform()).stream().map(YamlTree::text).toList();
      node.put("listedBy", YamlTree.items(commands));
    }
    if (operator.companion().isPresent()) {
      node.put("companion", companion(plan, operator.companion().get()));
    }
    return node.build();
  }

  private static YamlTree companion(Plan plan, Companion companion) {
    List<YamlTree> images = new ArrayList<>();
    for (Pulled pulled : companion.images()) {
      YamlTree.Builder image =
          YamlTree.map().put("image", pulled.image()).put("role", pulled.role());
      ImageTables.mirrored(plan, pulled.image()).ifPresent(mirror -> image.put("mirror", mirror));
      images.add(image.build());
    }
    List<YamlTree> packages = new ArrayList<>();
    for (OperatorSubscription needed : companion.packages()) {
      packages.add(
          YamlTree.map()
              .put("package", needed.packageName())
              .put("channel", needed.channel())
              .put("catalogSource", needed.source())
              .put("catalog", Companion.catalog(needed, plan.platform()))
              .build());
    }
    Companion.Chart chart = companion.chart();
    return YamlTree.map()
        .put("chart", chart.name())
        .put("version", chart.version())
        .put("repository", chart.repository())
        .put("images", YamlTree.items(images))
        .put("packages", YamlTree.items(packages))
        .build();
  }
}
