package io.datalyptica.app;

import io.datalyptica.plan.Companion;
import io.datalyptica.plan.Image;
import io.datalyptica.plan.ImageUse;
import io.datalyptica.plan.Images;
import io.datalyptica.plan.OperatorPlan;
import io.datalyptica.plan.OperatorPlan.Pulled;
import io.datalyptica.plan.OperatorSubscription;
import io.datalyptica.plan.Plan;
import io.datalyptica.template.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The images of a platform for people: what stands in the manifests, where a mirror has it from,
 * what operators pull besides.
 */
public final class ImageTables {
  private ImageTables() {}

  /** Each table under its title; what has no rows is absent. */
  public static Map<String, Table> of(Plan plan) {
    Map<String, Table> tables = new LinkedHashMap<>();
    put(
        tables,
        "In the manifests",
        new Table(List.of("IMAGE", "OBJECT", "CONTAINERS"), manifests(plan)));
    put(tables, "In the mirror", new Table(List.of("IMAGE", "FROM"), mirror(plan)));
    put(
        tables,
        "Operators",
        new Table(List.of("PACKAGE", "CHANNEL", "VERSION", "CATALOG", "FROM"), operators(plan)));
    put(tables, "Pulled by operators", new Table(List.of("IMAGE", "FOR", "AS"), pulled(plan)));
    put(tables, "Charts", new Table(List.of("CHART", "VERSION", "FROM"), charts(plan)));
    return tables;
  }

  private static void put(Map<String, Table> tables, String title, Table table) {
    if (!table.rows().isEmpty()) {
      tables.put(title, table);
    }
  }

  private static List<List<String>> manifests(Plan plan) {
    List<List<String>> rows = new ArrayList<>();
    byImage(plan)
        .forEach(
            (image, objects) ->
                objects.forEach(
                    (object, containers) ->
                        rows.add(List.of(image, object, String.join(", ", containers)))));
    return rows;
  }

  /** Image, object, containers: the first two sorted, the last as they stand in the pod. */
  static TreeMap<String, TreeMap<String, List<String>>> byImage(Plan plan) {
    TreeMap<String, TreeMap<String, List<String>>> images = new TreeMap<>();
    for (ImageUse use : plan.images()) {
      images
          .computeIfAbsent(use.image().reference(), _ -> new TreeMap<>())
          .computeIfAbsent(use.object(), _ -> new ArrayList<>())
          .add(use.container());
    }
    return images;
  }

  private static List<List<String>> mirror(Plan plan) {
    TreeMap<String, String> origins = new TreeMap<>();
    for (ImageUse use : plan.images()) {
      Image image = use.image();
      if (!image.origin().equals(image.reference())) {
        origins.put(image.reference(), Images.source(image.origin()));
      }
    }
    List<List<String>> rows = new ArrayList<>();
    origins.forEach((reference, origin) -> rows.add(List.of(reference, origin)));
    return rows;
  }

  private static List<List<String>> operators(Plan plan) {
    Set<List<String>> rows = new LinkedHashSet<>();
    for (OperatorPlan operator : plan.operators()) {
      var subscription = operator.subscription();
      rows.add(
          List.of(
              subscription.packageName(),
              subscription.channel(),
              operator.version().orElse("the channel's head"),
              subscription.source(),
              operator.catalog(plan.platform()).orElse("unknown")));
      if (operator.companion().isPresent()) {
        for (OperatorSubscription needed : operator.companion().get().packages()) {
          rows.add(
              List.of(
                  needed.packageName(),
                  needed.channel(),
                  "the channel's head",
                  needed.source(),
                  Companion.catalog(needed, plan.platform())));
        }
      }
    }
    return List.copyOf(rows);
  }

  private static List<List<String>> pulled(Plan plan) {
    TreeSet<List<String>> rows =
        new TreeSet<>((a, b) -> String.join(" ", a).compareTo(String.join(" ", b)));
    for (OperatorPlan operator : plan.operators()) {
      for (Pulled pulled : operator.pulled()) {
        boolean itself = pulled.role().equals(OperatorPlan.ITSELF);
        String object =
            itself ? "package " + operator.subscription().packageName() : operator.object();
        rows.add(
            List.of(
                pulled.image(),
                object,
                itself ? "the operator itself" : "operand " + pulled.role()));
      }
      if (operator.companion().isPresent()) {
        Companion.Chart chart = operator.companion().get().chart();
        for (Pulled pulled : operator.companion().get().images()) {
          rows.add(List.of(pulled.image(), pulled.role(), "of chart " + chart.name()));
        }
      }
    }
    return List.copyOf(rows);
  }

  private static List<List<String>> charts(Plan plan) {
    Set<List<String>> rows = new LinkedHashSet<>();
    for (OperatorPlan operator : plan.operators()) {
      if (operator.companion().isPresent()) {
        Companion.Chart chart = operator.companion().get().chart();
        rows.add(List.of(chart.name(), chart.version(), chart.repository()));
      }
    }
    return List.copyOf(rows);
  }

  /** How to find the images of those operators whose version is not pinned or not known. */
  public static List<String> remarks(Plan plan) {
    Set<String> remarks = new LinkedHashSet<>();
    for (OperatorPlan operator : plan.operators()) {
      if (operator.pulled().isEmpty()) {
        remarks.add(OperatorImages.unknown(operator, plan.platform()));
      }
    }
    return List.copyOf(remarks);
  }

  /** Where the mirror has an image that an operator pulls; empty without a mirror. */
  static Optional<String> mirrored(Plan plan, String image) {
    return plan.platform().registry().map(registry -> Images.mirrored(image, registry));
  }
}
