package io.datalyptica.component.redis;

import io.datalyptica.component.Component;
import io.datalyptica.component.Tree;
import io.datalyptica.plan.Plan;
import io.datalyptica.plan.Platform;
import io.datalyptica.template.View;
import java.util.Map;

/**
 * Spells every Redis group: what must exist once, what each pod has of its own, and what monitoring
 * and isolation add.
 */
public final class RedisComponent implements Component {
  private static final String FOLDER = "storage/redis/";

  @Override
  public void spell(Plan plan, Tree tree) {
    for (RedisPlan group : plan.redis()) {
      spell(plan.platform(), group, tree);
    }
    if (!plan.redis().isEmpty()) {
      tree.file("docs/redis.md", "docs/redis.md", RedisPage.view(plan));
    }
  }

  private static void spell(Platform platform, RedisPlan group, Tree tree) {
    RedisNames names = group.names();
    Map<String, String> files = RedisFiles.of(platform, group, tree);
    View view = RedisViews.group(platform, group, files);
    file(tree, "configmap", names.config(), view);
    file(tree, "serviceaccount", names.serviceAccount(), view);
    file(tree, "statefulset", names.statefulSet(), view);
    tree.file(
        FOLDER + "service-" + names.headless() + ".yaml", FOLDER + "service-headless.yaml", view);
    nodeServices(platform, group, tree);
    if (group.sentinel()) {
      tree.file(
          FOLDER + "service-" + names.sentinel() + ".yaml", FOLDER + "service-sentinel.yaml", view);
    }
    if (group.replicas() > 1) {
      file(tree, "poddisruptionbudget", names.disruptionBudget(), view);
    }
    if (platform.networkPolicies()) {
      file(tree, "networkpolicy", names.networkPolicy(), view);
    }
    if (group.exporter().isPresent()) {
      file(tree, "podmonitor", names.monitor(), view);
      file(tree, "prometheusrule", names.alerts(), view);
    }
  }

  private static void nodeServices(Platform platform, RedisPlan group, Tree tree) {
    if (group.nodeServices()) {
      for (int ordinal = 0; ordinal < group.replicas(); ordinal++) {
        String path = FOLDER + "service-" + group.names().node(ordinal) + ".yaml";
        tree.file(path, FOLDER + "service-node.yaml", RedisViews.node(platform, group, ordinal));
      }
    }
  }

  private static void file(Tree tree, String kind, String name, View view) {
    tree.file(FOLDER + kind + "-" + name + ".yaml", FOLDER + kind + ".yaml", view);
  }
}
