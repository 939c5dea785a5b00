package io.datalyptica.component;

import io.datalyptica.plan.Placement;
import io.datalyptica.plan.Platform;
import io.datalyptica.plan.Resources;
import io.datalyptica.profile.CommonSpec.TolerationSpec;
import io.datalyptica.profile.Spread;
import io.datalyptica.template.View;
import io.datalyptica.template.YamlTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Pod fields that all workloads share, as trees: affinity, topology spread, tolerations, resources,
 * pull secrets.
 */
public final class PodViews {
  private static final String HOSTNAME = "kubernetes.io/hostname";
  private static final String ZONE = "topology.kubernetes.io/zone";

  private PodViews() {}

  /** The names of {@code partials/placement}: where pods that {@code selector} finds may run. */
  public static View.Builder placed(
      View.Builder view, Placement placement, Map<String, String> selector) {
    return placed(view, placement, placement.priorityClassName())
        .tree("affinity", affinity(placement, selector))
        .tree("topologySpread", topologySpread(placement, selector));
  }

  /** The same for the pod of a Job, which has no equals: there is nothing to keep apart. */
  public static View.Builder alone(View.Builder view, Placement placement) {
    return placed(view, placement, placement.jobPriorityClassName())
        .tree("affinity", YamlTree.items(List.of()))
        .tree("topologySpread", YamlTree.items(List.of()));
  }

  private static View.Builder placed(
      View.Builder view, Placement placement, Optional<String> priorityClass) {
    return view.text("priorityClass", priorityClass.orElse(""))
        .tree("nodeSelector", nodeSelector(placement))
        .tree("tolerations", tolerations(placement));
  }

  /** Pod anti-affinity on nodes between pods of {@code selector}: required, preferred, or empty. */
  public static YamlTree.Entries affinity(Placement placement, Map<String, String> selector) {
    YamlTree term =
        YamlTree.map()
            .put("topologyKey", HOSTNAME)
            .put(
                "labelSelector",
                YamlTree.map().put("matchLabels", YamlTree.texts(selector)).build())
            .build();
    return switch (placement.spread()) {
      case REQUIRED -> antiAffinity("requiredDuringSchedulingIgnoredDuringExecution", term);
      case PREFERRED ->
          antiAffinity(
              "preferredDuringSchedulingIgnoredDuringExecution",
              YamlTree.map().put("weight", 100).put("podAffinityTerm", term).build());
      case NONE -> YamlTree.map().build();
    };
  }

  private static YamlTree.Entries antiAffinity(String how, YamlTree term) {
    return YamlTree.map()
        .put("podAntiAffinity", YamlTree.map().put(how, YamlTree.items(List.of(term))).build())
        .build();
  }

  /** Spread over zones, when there are several; empty otherwise. */
  public static YamlTree topologySpread(Placement placement, Map<String, String> selector) {
    if (!placement.zones() || placement.spread() == Spread.NONE) {
      return YamlTree.items(List.of());
    }
    String when = placement.spread() == Spread.REQUIRED ? "DoNotSchedule" : "ScheduleAnyway";
    return YamlTree.items(
        List.of(
            YamlTree.map()
                .put("maxSkew", 1)
                .put("topologyKey", ZONE)
                .put("whenUnsatisfiable", when)
                .put(
                    "labelSelector",
                    YamlTree.map().put("matchLabels", YamlTree.texts(selector)).build())
                .build()));
  }

  public static YamlTree nodeSelector(Placement placement) {
    return YamlTree.texts(placement.nodeSelector());
  }

  public static YamlTree tolerations(Placement placement) {
    List<YamlTree> tolerations = new ArrayList<>();
    for (TolerationSpec t : placement.tolerations()) {
      YamlTree.Builder node = YamlTree.map();
      t.key().ifPresent(v -> node.put("key", v));
      t.operator().ifPresent(v -> node.put("operator", v));
      t.value().ifPresent(v -> node.put("value", v));
      t.effect().ifPresent(v -> node.put("effect", v));
      t.tolerationSeconds().ifPresent(v -> node.put("tolerationSeconds", v));
      tolerations.add(node.build());
    }
    return YamlTree.items(tolerations);
  }

  /** Requests, and limits where there are any. */
  public static YamlTree resources(Resources resources) {
    YamlTree.Builder limits = YamlTree.map();
    resources.cpuLimit().ifPresent(v -> limits.put("cpu", v.text()));
    resources.memoryLimit().ifPresent(v -> limits.put("memory", v.text()));
    YamlTree.Builder node =
        YamlTree.map()
            .put(
                "requests",
                YamlTree.map()
                    .put("cpu", resources.cpuRequest().text())
                    .put("memory", resources.memoryRequest().text())
                    .build());
    YamlTree limitTree = limits.build();
    return limitTree.isEmpty() ? node.build() : node.put("limits", limitTree).build();
  }

  /** {@code imagePullSecrets} of a ServiceAccount or pod. */
  public static YamlTree pullSecrets(Platform platform) {
    List<YamlTree> secrets = new ArrayList<>();
    platform.pullSecrets().forEach(s -> secrets.add(YamlTree.map().put("name", s.value()).build()));
    return YamlTree.items(secrets);
  }
}
