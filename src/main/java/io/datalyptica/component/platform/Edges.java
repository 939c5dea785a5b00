package io.datalyptica.component.platform;

import io.datalyptica.component.ObjectViews;
import io.datalyptica.component.Speller;
import io.datalyptica.component.Tree;
import io.datalyptica.plan.Common;
import io.datalyptica.plan.Consumer;
import io.datalyptica.plan.Need;
import io.datalyptica.plan.Peer;
import io.datalyptica.plan.Plan;
import io.datalyptica.plan.Slice;
import io.datalyptica.template.View;
import io.datalyptica.template.YamlTree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The way out to what a component asked for: one policy for each consumer, with exactly the peers
 * that its answers name. The way in is the provider's: it admits the pods of the namespace, and
 * asks them for a password.
 */
public final class Edges implements Speller {
  @Override
  public void spell(Plan plan, Tree tree) {
    if (!plan.platform().networkPolicies()) {
      return;
    }
    Map<Consumer, Set<Peer>> edges = new LinkedHashMap<>();
    for (Need<?, ?> need : plan.needs().all()) {
      if (need.answer().isPresent() && !need.by().pods().isEmpty()) {
        edges
            .computeIfAbsent(need.by(), _ -> new LinkedHashSet<>())
            .addAll(need.answer().get().peers());
      }
    }
    for (Slice slice : plan.slices()) {
      Common common = slice.common();
      for (Map.Entry<Consumer, Set<Peer>> edge : edges.entrySet()) {
        if (common.holds(edge.getKey().pointer())) {
          policy(plan, common, edge.getKey(), edge.getValue(), tree);
        }
      }
    }
  }

  private static void policy(
      Plan plan, Common common, Consumer consumer, Set<Peer> peers, Tree tree) {
    String name = consumer.name() + "-needs";
    List<View> views = new ArrayList<>();
    for (Peer peer : peers) {
      views.add(peer(peer));
    }
    tree.file(
        common.folder() + "networkpolicy-" + name + ".yaml",
        "needs/networkpolicy.yaml",
        ObjectViews.of(plan.platform(), common.identity(), common.labels(), common.annotations())
            .text("name", name)
            .tree("pods", YamlTree.texts(consumer.pods()))
            .views("peers", views)
            .build());
  }

  private static View peer(Peer peer) {
    return View.builder()
        .flag("here", !peer.pods().isEmpty())
        .flag("outside", peer.pods().isEmpty() && peer.namespace().isEmpty())
        .text("peerNamespace", peer.namespace())
        .tree("peerPods", YamlTree.texts(peer.pods()))
        .number("port", peer.port())
        .build();
  }
}
