package io.datalyptica.component.postgresql;

import io.datalyptica.component.ObjectViews;
import io.datalyptica.component.StoreViews;
import io.datalyptica.plan.Plan;
import io.datalyptica.plan.Platform;
import io.datalyptica.plan.contract.S3Access;
import io.datalyptica.template.View;
import io.datalyptica.template.YamlTree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The names and selectors that the manifests of PostgreSQL share. */
final class ObjectNames {
  private ObjectNames() {}

  static View view(Plan plan, PostgresqlPlan p) {
    Platform platform = plan.platform();
    return ObjectViews.of(platform, p.identity(), p.labels(), p.annotations())
        .tree("childLabels", childLabels(platform, p))
        .all(names(p))
        .all(StoreViews.of(p.backup().map(b -> b.access().store())))
        .views("stores", stores(p))
        .text("startingCsv", p.subscription().startingCsv().orElse(""))
        .text("operatorPolicy", SharedOperator.policy(plan, p))
        .flag("anyBackup", SharedOperator.backsUp(plan, p))
        .text("runsIn", p.subscription().runsIn().orElse(""))
        .text("operatorNamespace", p.subscription().runsIn().orElse(platform.namespace().value()))
        .text("operatorDeployment", p.manager().deployment())
        .text("package", p.subscription().packageName())
        .build();
  }

  /** Every store that the cluster reaches. */
  private static List<View> stores(PostgresqlPlan p) {
    List<View> stores = new ArrayList<>();
    for (S3Access access : BackupNeeds.accesses(p.backup(), p.restore())) {
      stores.add(StoreViews.of(Optional.of(access.store())));
    }
    return stores;
  }

  /** Who an object belongs to, without "managed-by": these objects the operator manages. */
  private static YamlTree childLabels(Platform platform, PostgresqlPlan p) {
    Map<String, String> labels = new LinkedHashMap<>(p.identity().selector());
    labels.put("app.kubernetes.io/part-of", platform.name().value());
    return YamlTree.texts(labels);
  }

  /** Without the common labels, for views that bring their own. */
  static View names(PostgresqlPlan p) {
    PostgresqlNames n = p.names();
    return View.builder()
        .text("cluster", n.cluster())
        .text("page", p.operator().page())
        .text("monitor", n.monitor())
        .text("instancesPolicy", n.instancesPolicy())
        .text("jobsPolicy", n.jobsPolicy())
        .text("poolerPolicy", n.poolerPolicy())
        .tree("clusterPods", YamlTree.texts(n.clusterPods()))
        .tree("instancePods", YamlTree.texts(n.instancePods()))
        .tree("poolerPods", YamlTree.texts(n.poolerPods()))
        .tree("exporterPods", YamlTree.texts(n.exporterPods()))
        .tree("operatorPods", YamlTree.texts(n.operatorPods()))
        .flag("monitored", p.monitored())
        .flag("hasWalVolume", p.instances().walStorage().isPresent())
        .flag("hasBackup", p.backup().isPresent())
        .flag("hasPooler", p.pooler().isPresent())
        .number("replicas", p.instances().replicas())
        .build();
  }
}
