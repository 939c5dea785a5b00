package io.datalyptica.app;

import io.datalyptica.component.Assumption;
import io.datalyptica.component.Errand;
import io.datalyptica.component.Part;
import io.datalyptica.plan.simulation.Loss;
import io.datalyptica.plan.simulation.LossWord;
import io.datalyptica.profile.NodesSpec;
import io.datalyptica.template.YamlTree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is left, for programs.
 *
 * <pre>
 * {"file", "workers", "zones", "lost": {"nodes", "zones", "instances", "pods": [name]},
 *  "foreignStore": bucketClaim|external, "worst": CASE, "even": CASE}
 * CASE:  {"reads", "writes",
 *         "objectStore": {"reads", "writes", "newObjects", "pools": [POOL]},
 *         "postgresql": {COUNT, "synchronous": off|preferred|required, FAILOVER},
 *         "redis": [{"name", COUNT, "sentinel": {"voters", "quorum", "majority"},
 *                    "replicas", "minReplicasToWrite", FAILOVER}],
 *         any other component: {"name", "reads", "writes",
 *                               "pods": [{"what", COUNT}], "explanation"},
 *         "backups": {"written", "store": own|outside, "explanation"}
 *                    or, of a list of clusters, a list of these, each with its "name"}
 * POOL:  {"index", COUNT, "sets": [SETS], "explanation"}
 * SETS:  {"firstServer", "lastServer", "sets", "drives", "left",
 *         "readQuorum", "writeQuorum", "reads", "writes"}
 * COUNT: "wanted", "left", "pending", "reads", "writes"
 * FAILOVER: "failover": notNeeded|automatic|byHand|nobodyLeft, "explanation"
 * </pre>
 *
 * Both cases are always there; they are equal unless some spread is preferred or none. An absent
 * component is absent, and so is the {@code sentinel} of a group without one. A component that
 * cannot serve for want of another has {@code "needs": [{"what", "provider", "reads", "writes"}]}
 * beside. The {@code reads} and {@code writes} of a case are those of all components, backups
 * aside. A store that somebody else runs is taken to be there.
 */
public final class SimulationTree {
  private SimulationTree() {}

  /** One entry of {@code profiles}. */
  public static YamlTree of(Simulate simulation) {
    NodesSpec nodes = simulation.nodes();
    YamlTree.Builder tree =
        YamlTree.map()
            .put("file", simulation.source())
            .put("workers", nodes.workers())
            .put("zones", nodes.zones())
            .put("lost", lost(simulation.loss()));
    List<Part<?>> parts = simulation.assembly().parts();
    for (Part<?> part : parts) {
      Optional<Assumption> assumption = part.outlook().assumption();
      assumption.ifPresent(a -> tree.put(part.outlook().key(), a.tree()));
    }
    return tree.put("worst", outcome(parts, simulation.worst()))
        .put("even", outcome(parts, simulation.even()))
        .build();
  }

  private static YamlTree lost(Loss loss) {
    YamlTree.Builder tree = YamlTree.map().put("nodes", loss.nodes()).put("zones", loss.zones());
    for (LossWord word : Losable.words()) {
      if (word.counted()) {
        tree.put(word.word() + "s", loss.of(word.word()));
      }
    }
    return tree.put("pods", YamlTree.texts(List.copyOf(loss.pods()))).build();
  }

  /** Those of the items of a list are a list. */
  private static void errands(List<Part<?>> parts, PlatformOutcome outcome, YamlTree.Builder tree) {
    Map<String, List<YamlTree>> listed = new LinkedHashMap<>();
    for (int i = 0; i < parts.size(); i++) {
      Errand errand = outcome.parts().get(i).errand().orElse(null);
      if (errand != null && parts.get(i).listed()) {
        listed.computeIfAbsent(errand.key(), _ -> new ArrayList<>()).add(errand.tree());
      } else if (errand != null) {
        tree.put(errand.key(), errand.tree());
      }
    }
    listed.forEach((key, trees) -> tree.put(key, YamlTree.items(trees)));
  }

  private static YamlTree outcome(List<Part<?>> parts, PlatformOutcome outcome) {
    YamlTree.Builder tree =
        YamlTree.map().put("reads", outcome.reads()).put("writes", outcome.writes());
    SectionTrees sections = new SectionTrees();
    for (int i = 0; i < parts.size(); i++) {
      YamlTree said = outcome.parts().get(i).tree();
      if (!said.isEmpty()) {
        sections.add(parts.get(i), said);
      }
    }
    sections.putInto(tree);
    errands(parts, outcome, tree);
    return tree.build();
  }
}
