package io.datalyptica.component.postgresql;

import io.datalyptica.component.PodViews;
import io.datalyptica.component.postgresql.PostgresqlPlan.Pooler;
import io.datalyptica.plan.ImageUse;
import io.datalyptica.plan.Platform;
import io.datalyptica.template.View;

/** The names of the template of CloudNativePG's Pooler. */
final class CnpgPoolerViews {
  private CnpgPoolerViews() {}

  static View of(Platform platform, PostgresqlPlan p, Pooler pooler, View object) {
    View.Builder view = View.builder().all(object);
    return PodViews.placed(view, pooler.placement(), p.names().poolerPods())
        .number("poolerReplicas", pooler.replicas())
        .flag("stopsFirst", p.manager().poolerSurge(pooler.replicas()) == 0)
        .number("poolerMinAvailable", pooler.minAvailable().orElse(0))
        .text("poolMode", pooler.mode().word())
        // PgBouncer's settings are texts in the custom resource.
        .text("poolSize", Integer.toString(pooler.poolSize()))
        .text("maxClients", Integer.toString(pooler.maxClients()))
        .text("poolerImage", image(p))
        .tree("poolerResources", PodViews.resources(pooler.resources()))
        .tree("pullSecrets", PodViews.pullSecrets(platform))
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
