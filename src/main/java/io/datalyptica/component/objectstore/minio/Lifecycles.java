package io.datalyptica.component.objectstore.minio;

import io.datalyptica.component.objectstore.BucketPlan.Effect;
import io.datalyptica.component.objectstore.BucketPlan.LifecycleRule;
import io.datalyptica.template.YamlTree;
import java.util.ArrayList;
import java.util.List;

/** Lifecycle rules as {@code mc ilm rule import} reads them. */
final class Lifecycles {
  private Lifecycles() {}

  static YamlTree rules(List<LifecycleRule> rules) {
    List<YamlTree> nodes = new ArrayList<>();
    for (LifecycleRule rule : rules) {
      YamlTree.Builder node =
          YamlTree.map()
              .put("ID", rule.id())
              .put("Status", "Enabled")
              .put("Filter", YamlTree.map().put("Prefix", rule.prefix()).build());
      if (rule.effect() instanceof Effect.ExpireAfter(int days)) {
        node.put("Expiration", YamlTree.map().put("Days", days).build());
      } else if (rule.effect() instanceof Effect.ExpireNoncurrentAfter(int days)) {
        node.put("NoncurrentVersionExpiration", YamlTree.map().put("NoncurrentDays", days).build());
      } else {
        node.put("Expiration", YamlTree.map().put("ExpiredObjectDeleteMarker", true).build());
      }
      nodes.add(node.build());
    }
    return YamlTree.items(nodes);
  }
}
