package io.datalyptica.component.postgresql;

import io.datalyptica.component.postgresql.PostgresqlSpec.DatabaseSpec;
import io.datalyptica.profile.CronSchedule;
import io.datalyptica.template.View;
import io.datalyptica.template.YamlTree;
import java.util.Optional;

/**
 * The files of a cluster that CloudNativePG runs: its custom resources, the Job of the grants, and
 * what stands around.
 */
final class CloudNativePgFiles {
  private static final String FOLDER = "cloudnativepg/";

  private CloudNativePgFiles() {}

  static void spell(PostgresqlFiles files) {
    PostgresqlPlan p = files.postgresql();
    CloudNativePgNames names = new CloudNativePgNames(p.names().cluster());
    View shared =
        View.builder()
            .all(files.object())
            .text("objectStore", names.objectStore())
            .text("scheduledBackup", names.scheduledBackup())
            .text("pooler", names.pooler())
            .text("grants", names.grants())
            .tree("pluginPods", YamlTree.texts(BarmanPlugin.pods()))
            .build();
    PostgresqlFiles own = new PostgresqlFiles(files.plan(), p, shared, files.tree());

    own.file(
        "cluster",
        names.cluster(),
        FOLDER + "cluster",
        CnpgClusterViews.cluster(files.platform(), p, shared));
    for (DatabaseSpec d : p.databases()) {
      String object = names.database(d.name());
      own.file(
          "database", object, FOLDER + "database", CnpgClusterViews.database(d, object, shared));
    }
    p.backup().ifPresent(b -> backup(own, names, b));
    if (p.restore().isPresent()) {
      View origin =
          CnpgBackupViews.origin(
              p.restore().get(), p.instances().sidecars().barman(), names.origin(), shared);
      own.file("objectstore", names.origin(), FOLDER + "objectstore", origin);
    }
    if (p.pooler().isPresent()) {
      View pooler = CnpgPoolerViews.of(files.platform(), p, p.pooler().get(), shared);
      own.file("pooler", names.pooler(), FOLDER + "pooler", pooler);
      if (p.pooler().get().minAvailable().isPresent()) {
        own.file(
            "poddisruptionbudget", names.pooler(), FOLDER + "poddisruptionbudget-pooler", pooler);
      }
    }
    Optional<String> grants =
        p.owners().isEmpty() ? Optional.empty() : Optional.of(CnpgGrants.spell(own, names));
    own.drill();
    if (files.platform().networkPolicies()) {
      policies(own, names);
    }
    if (p.monitored()) {
      own.file(
          "podmonitor",
          names.monitor(),
          FOLDER + "podmonitor",
          MonitorViews.monitor(files.platform(), p));
      own.file(
          "prometheusrule",
          names.monitor(),
          FOLDER + "prometheusrule",
          MonitorViews.alerts(files.platform(), p, grants.orElse("")));
      if (p.pooler().isPresent()) {
        own.file(
            "podmonitor",
            p.names().poolerMonitor(),
            FOLDER + "podmonitor-pooler",
            MonitorViews.monitor(files.platform(), p));
      }
    }
    View page =
        View.builder()
            .all(DocumentViews.of(files.plan(), p))
            .text("objectStore", names.objectStore())
            .text("grantsJob", grants.orElse(""))
            .all(BarmanPlugin.view(names))
            .all(plugin(p))
            .build();
    own.page(FOLDER + "page", page);
  }

  /** The plugin's own pod gets what the operator's does; it is installed by hand. */
  private static View plugin(PostgresqlPlan p) {
    return DocumentViews.amounts(View.builder(), "plugin", p.instances().sidecars().operator())
        .build();
  }

  private static void backup(
      PostgresqlFiles files, CloudNativePgNames names, PostgresqlBackup backup) {
    View view =
        CnpgBackupViews.store(
            backup,
            files.postgresql().instances().sidecars().barman(),
            names.objectStore(),
            files.object());
    files.file("objectstore", names.objectStore(), FOLDER + "objectstore", view);
    Optional<CronSchedule> full = backup.full();
    if (full.isPresent()) {
      View schedule = CnpgBackupViews.schedule(full.get(), files.object());
      files.file("scheduledbackup", names.scheduledBackup(), FOLDER + "scheduledbackup", schedule);
    }
  }

  private static void policies(PostgresqlFiles files, CloudNativePgNames names) {
    PostgresqlPlan p = files.postgresql();
    files.operatorPolicy(FOLDER + "networkpolicy-operator");
    files.pluginPolicy(FOLDER + "networkpolicy-barman-plugin");
    files.file("networkpolicy", names.instancesPolicy(), FOLDER + "networkpolicy-instances");
    files.file("networkpolicy", names.jobsPolicy(), FOLDER + "networkpolicy-jobs");
    if (p.pooler().isPresent()) {
      files.file("networkpolicy", names.poolerPolicy(), FOLDER + "networkpolicy-pooler");
    }
    if (!p.owners().isEmpty()) {
      files.file(
          "networkpolicy",
          names.grants(),
          FOLDER + "networkpolicy-grants",
          CnpgGrants.view(files, names));
    }
  }
}
