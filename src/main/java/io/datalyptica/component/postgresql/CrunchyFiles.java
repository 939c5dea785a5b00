package io.datalyptica.component.postgresql;

import io.datalyptica.template.View;

/**
 * The files of a cluster that Crunchy's operator runs: its PostgresCluster, and what stands around
 * it.
 */
final class CrunchyFiles {
  private CrunchyFiles() {}

  static void spell(PostgresqlFiles files) {
    PostgresqlPlan p = files.postgresql();
    CrunchyNames names = new CrunchyNames(p.names().cluster());
    View object =
        View.builder()
            .all(files.object())
            .text("initSql", names.initSql())
            .text("instanceSet", CrunchyNames.INSTANCE_SET)
            .build();
    files.file(
        "postgrescluster",
        names.cluster(),
        "postgrescluster",
        ClusterViews.of(files.platform(), p, object));
    if (!p.owners().isEmpty()) {
      View script =
          View.builder()
              .all(object)
              .text("script", files.payload("init.sql", InitSqlViews.of(p)))
              .build();
      files.file("configmap", names.initSql(), "configmap-init-sql", script);
    }
    files.drill();
    if (files.platform().networkPolicies()) {
      policies(files, names);
    }
    if (p.monitored()) {
      files.file(
          "podmonitor", names.monitor(), "podmonitor", MonitorViews.monitor(files.platform(), p));
      files.file(
          "prometheusrule",
          names.monitor(),
          "prometheusrule",
          MonitorViews.alerts(files.platform(), p, ""));
    }
    View page =
        View.builder()
            .all(DocumentViews.of(files.plan(), p))
            .text("initSql", names.initSql())
            .text("patroniScope", names.leaderService())
            .build();
    files.page("page", page);
  }

  private static void policies(PostgresqlFiles files, CrunchyNames names) {
    files.operatorPolicy("networkpolicy-operator");
    files.file("networkpolicy", names.instancesPolicy(), "networkpolicy-instances");
    if (files.postgresql().backup().isPresent()) {
      files.file("networkpolicy", names.jobsPolicy(), "networkpolicy-jobs");
    }
    if (files.postgresql().pooler().isPresent()) {
      files.file("networkpolicy", names.poolerPolicy(), "networkpolicy-pgbouncer");
    }
  }
}
