package io.datalyptica.component.platform;

import io.datalyptica.component.ObjectViews;
import io.datalyptica.component.Speller;
import io.datalyptica.component.Tree;
import io.datalyptica.plan.Common;
import io.datalyptica.plan.Listener;
import io.datalyptica.plan.Plan;
import io.datalyptica.plan.Slice;
import io.datalyptica.profile.NetworkPoliciesSpec.ClientSpec;
import io.datalyptica.template.View;
import io.datalyptica.template.YamlTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The ways of clients that the profile does not run: for pods of the namespace a policy that lets
 * them out to a component when they carry its label, for those of other namespaces one that lets
 * them in.
 */
public final class ClientPolicies implements Speller {
  @Override
  public void spell(Plan plan, Tree tree) {
    if (!plan.platform().networkPolicies()) {
      return;
    }
    for (Slice slice : plan.slices()) {
      List<Listener> listeners = slice.listeners();
      if (!listeners.isEmpty()) {
        out(plan, slice.common(), listeners, tree);
        in(plan, slice.common(), listeners, tree);
      }
    }
  }

  /** The label by which a pod of the namespace gets out to the component {@code name}. */
  static String label(String name) {
    return "datalyptica.io/client-" + name;
  }

  private static void out(Plan plan, Common common, List<Listener> listeners, Tree tree) {
    List<View> views = new ArrayList<>();
    for (Listener listener : listeners) {
      views.add(listener(View.builder(), listener).build());
    }
    String name = common.name() + "-label-clients";
    View.Builder view =
        view(plan, common, name)
            .tree("pods", YamlTree.texts(Map.of(label(common.name()), "true")))
            .views("listeners", views);
    file(common, name, "networkpolicy-out", view, tree);
  }

  private static void in(Plan plan, Common common, List<Listener> listeners, Tree tree) {
    List<View> clients = new ArrayList<>();
    for (ClientSpec client : plan.platform().clients()) {
      if (client.reaches(common.name())) {
        clients.add(
            View.builder()
                .text("clientNamespace", client.namespace().value())
                .tree("clientPods", selector(client.pods()))
                .build());
      }
    }
    if (clients.isEmpty()) {
      return;
    }
    for (Listener listener : listeners) {
      String name = listener.name() + "-other-clients";
      View.Builder view = listener(view(plan, common, name), listener).views("clients", clients);
      file(common, name, "networkpolicy-in", view, tree);
    }
  }

  private static YamlTree selector(Map<String, String> pods) {
    return pods.isEmpty()
        ? YamlTree.map().build()
        : YamlTree.map().put("matchLabels", YamlTree.texts(pods)).build();
  }

  private static View.Builder view(Plan plan, Common common, String name) {
    return ObjectViews.of(plan.platform(), common.identity(), common.labels(), common.annotations())
        .text("name", name);
  }

  private static View.Builder listener(View.Builder view, Listener listener) {
    List<View> ports = new ArrayList<>();
    for (int port : listener.ports()) {
      ports.add(View.builder().number("port", port).build());
    }
    return view.tree("listenerPods", YamlTree.texts(listener.pods())).views("ports", ports);
  }

  private static void file(
      Common common, String name, String template, View.Builder view, Tree tree) {
    tree.file(
        common.folder() + "networkpolicy-" + name + ".yaml",
        "needs/" + template + ".yaml",
        view.build());
  }
}
