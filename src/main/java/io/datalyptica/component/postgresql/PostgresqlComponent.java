package io.datalyptica.component.postgresql;

import io.datalyptica.component.Component;
import io.datalyptica.component.Tree;
import io.datalyptica.plan.Plan;
import io.datalyptica.plan.Platform;
import io.datalyptica.plan.PostgresqlPlan;
import io.datalyptica.template.View;

/**
 * Spells the PostgreSQL cluster: the operator's installation, its custom resource, policies, alerts and the page about
 * it.
 */
public final class PostgresqlComponent implements Component {
  private static final String FOLDER = "storage/postgresql/";

  @Override
  public void spell(Plan plan, Tree tree) {
    plan.postgresql().ifPresent(postgresql -> spell(plan, postgresql, tree));
  }

  private static void spell(Plan plan, PostgresqlPlan postgresql, Tree tree) {
    Platform platform = plan.platform();
    View object = ObjectNames.view(platform, postgresql);
    String cluster = postgresql.names().cluster();

    operator(platform, object, tree);
    cluster(platform, postgresql, object, tree);
    if (platform.networkPolicies()) {
      policies(postgresql, object, tree);
    }
    if (postgresql.monitored()) {
      file(tree, FOLDER, "podmonitor", cluster, "podmonitor", MonitorViews.monitor(platform, postgresql));
      file(tree, FOLDER, "prometheusrule", cluster, "prometheusrule", MonitorViews.alerts(platform, postgresql));
    }
    tree.file("docs/postgresql.md", "docs/postgresql.md", DocumentViews.of(plan, postgresql));
  }

  private static void operator(Platform platform, View object, Tree tree) {
    file(tree, "prerequisites/", "operatorgroup", platform.namespace().value(), "operatorgroup", object);
    file(tree, "prerequisites/", "subscription", "postgresql", "subscription", object);
    if (platform.networkPolicies()) {
      String policy = "networkpolicy-postgresql-operator";
      tree.file("prerequisites/" + policy + ".yaml", "prerequisites/" + policy + ".yaml", object);
    }
  }

  private static void cluster(Platform platform, PostgresqlPlan postgresql, View object, Tree tree) {
    String cluster = postgresql.names().cluster();
    View view = ClusterViews.of(platform, postgresql, object);
    file(tree, FOLDER, "postgrescluster", cluster, "postgrescluster", view);
    if (!postgresql.owners().isEmpty()) {
      String script = tree.payload(FOLDER + "init.sql", InitSqlViews.of(postgresql));
      View map = View.builder().all(object).text("script", script).build();
      file(tree, FOLDER, "configmap", postgresql.names().initSql(), "configmap-init-sql", map);
    }
  }

  private static void policies(PostgresqlPlan postgresql, View object, Tree tree) {
    file(tree, FOLDER, "networkpolicy", postgresql.names().instancesPolicy(), "networkpolicy-instances", object);
    if (postgresql.backup().isPresent()) {
      file(tree, FOLDER, "networkpolicy", postgresql.names().jobsPolicy(), "networkpolicy-jobs", object);
    }
    if (postgresql.pooler().isPresent()) {
      file(tree, FOLDER, "networkpolicy", postgresql.names().poolerPolicy(), "networkpolicy-pgbouncer", object);
    }
  }

  private static void file(Tree tree, String folder, String kind, String name, String template, View view) {
    tree.file(folder + kind + "-" + name + ".yaml", folder + template + ".yaml", view);
  }
}
