package io.datalyptica.component.objectstore.minio;

import io.datalyptica.component.objectstore.BucketPlan.Effect;
import io.datalyptica.component.objectstore.BucketPlan.LifecycleRule;
import io.datalyptica.template.Node;
import java.util.ArrayList;
import java.util.List;

/** Lifecycle rules as {@code mc ilm rule import} reads them. */
final class Lifecycles {
  private Lifecycles() {}

  static Node rules(List<LifecycleRule> rules) {
    List<Node> nodes = new ArrayList<>();
    for (LifecycleRule rule : rules) {
      Node.Builder node =
          Node.map()
              .put("ID", rule.id())
              .put("Status", "Enabled")
              .put("Filter", Node.map().put("Prefix", rule.prefix()).build());
      if (rule.effect() instanceof Effect.ExpireAfter(int days)) {
        node.put("Expiration", Node.map().put("Days", days).build());
      } else if (rule.effect() instanceof Effect.ExpireNoncurrentAfter(int days)) {
        node.put("NoncurrentVersionExpiration", Node.map().put("NoncurrentDays", days).build());
      } else {
        node.put("Expiration", Node.map().put("ExpiredObjectDeleteMarker", true).build());
      }
      nodes.add(node.build());
    }
    return Node.items(nodes);
  }
}
