package io.datalyptica.component.postgresql;

import io.datalyptica.component.PodViews;
import io.datalyptica.component.postgresql.PostgresqlPlan.Pooler;
import io.datalyptica.plan.ImageUse;
import io.datalyptica.plan.Placement;
import io.datalyptica.plan.Platform;
import io.datalyptica.template.Node;
import io.datalyptica.template.View;

/** The names of the template of CloudNativePG's Pooler. */
final class CnpgPoolerViews {
  private CnpgPoolerViews() {}

  static View of(Platform platform, PostgresqlPlan p, Pooler pooler, View object) {
    Placement placement = p.instances().placement();
    Node.Builder affinity = Node.map();
    PodViews.affinity(placement, p.names().poolerPods()).entries().forEach(affinity::put);
    return View.builder()
        .all(object)
        .number("poolerReplicas", pooler.replicas())
        .number("poolerMinAvailable", pooler.minAvailable().orElse(0))
        .text("poolMode", pooler.mode().word())
        // PgBouncer's settings are texts in the custom resource.
        .text("poolSize", Integer.toString(pooler.poolSize()))
        .text("maxClients", Integer.toString(pooler.maxClients()))
        .text("poolerImage", image(p))
        .tree("poolerResources", PodViews.resources(pooler.resources()))
        .tree("pullSecrets", PodViews.pullSecrets(platform))
        .tree("poolerAffinity", affinity.build())
        .tree("poolerTopologySpread", PodViews.topologySpread(placement, p.names().poolerPods()))
        .tree("nodeSelector", PodViews.nodeSelector(placement))
        .tree("tolerations", PodViews.tolerations(placement))
        .text("priorityClass", placement.priorityClassName().orElse(""))
        .build();
  }

  private static String image(PostgresqlPlan p) {
    for (ImageUse use : p.common().images()) {
      if (use.container().equals("pgbouncer")) {
        return use.image().reference();
      }
    }
    return "";
  }
}
