package io.datalyptica.component.postgresql;

import io.datalyptica.component.ObjectViews;
import io.datalyptica.component.PodViews;
import io.datalyptica.component.postgresql.PostgresqlSpec.DatabaseSpec;
import io.datalyptica.plan.Identity;
import io.datalyptica.plan.contract.S3Access;
import io.datalyptica.template.View;
import io.datalyptica.template.YamlTree;
import java.util.ArrayList;
import java.util.List;

/**
 * The CronJob that restores the newest backup and reads it, its scripts, its account and the policy
 * by which it reaches the store.
 */
final class DrillFiles {
  private static final String FOLDER = "drill/";

  /** Of a restore, of the replay and of the reading, together and each. */
  private static final long A_DAY = 24 * 60 * 60;

  private DrillFiles() {}

  static void spell(PostgresqlFiles files, PostgresqlBackup backup, PostgresqlBackup.Drill drill) {
    PostgresqlPlan p = files.postgresql();
    String name = p.names().drill();
    boolean pgbackrest = backup.access().conf();
    Identity identity = new Identity("postgresql-drill", p.names().cluster(), "database");
    View shared =
        View.builder()
            .all(files.object())
            .text("drill", name)
            .flag("pgbackrest", pgbackrest)
            .tree("drillSelector", YamlTree.texts(identity.selector()))
            .tree("drillPodLabels", YamlTree.texts(identity.labels(files.platform())))
            .tree("pullSecrets", PodViews.pullSecrets(files.platform()))
            .build();
    View scripts =
        View.builder()
            .all(shared)
            .text("checkScript", files.payload(FOLDER + "check.sh", check(p)))
            .text(
                "restoreScript",
                pgbackrest ? files.payload(FOLDER + "restore.sh", View.builder().build()) : "")
            .build();
    View account =
        ObjectViews.of(
                files.platform(),
                p.identity(),
                p.labels(),
                WebIdentity.with(p.annotations(), backup.access().credentials().role()))
            .text("serviceAccount", name)
            .tree("pullSecrets", PodViews.pullSecrets(files.platform()))
            .build();
    files.file("serviceaccount", name, FOLDER + "serviceaccount", account);
    files.file("configmap", name, FOLDER + "configmap", scripts);
    files.file("cronjob", name, FOLDER + "cronjob", job(p, backup, drill, shared));
    if (files.platform().networkPolicies()) {
      files.file("networkpolicy", name, FOLDER + "networkpolicy", shared);
    }
  }

  private static View check(PostgresqlPlan p) {
    List<String> databases = new ArrayList<>();
    for (DatabaseSpec d : p.databases()) {
      databases.add(d.name());
    }
    return View.builder()
        .number("version", p.version())
        .number("seconds", A_DAY)
        .texts("databases", databases)
        .build();
  }

  private static View job(
      PostgresqlPlan p, PostgresqlBackup backup, PostgresqlBackup.Drill drill, View shared) {
    return PodViews.alone(View.builder().all(shared), p.instances().placement())
        .text("backupSecret", backup.access().credentials().confSecret())
        .text("cipherSecret", backup.files().cipherSecret().orElse(""))
        .text("storageClass", p.instances().storageClass().orElse(""))
        .text("drillStorage", PostgresqlBackup.Drill.volume(p.instances()).text())
        .text("drillSchedule", drill.schedule().text())
        .number("deadline", A_DAY)
        .text("restoreImage", drill.restore().reference())
        .text("checkImage", drill.check().reference())
        .all(archive(backup))
        .tree("drillResources", PodViews.resources(p.instances().sidecars().drill()))
        .build();
  }

  /** What pgBackRest, or barman, has to know of the archive. */
  private static View archive(PostgresqlBackup backup) {
    S3Access access = backup.access();
    return View.builder()
        .text("bucket", access.bucket())
        .text("region", access.store().endpoint().region())
        .text("keyType", WebIdentity.keyType(access.credentials().role()))
        .flag(
            "anyFile",
            access.credentials().role().isEmpty()
                || access.store().ca().isPresent()
                || backup.files().cipherSecret().isPresent())
        .text("repositoryPath", "/" + backup.path())
        .text("processes", Integer.toString(backup.files().parallel()))
        .text("s3Endpoint", ClusterViews.endpoint(access))
        .text("endpointUrl", access.store().endpoint().url())
        .text("destinationPath", CnpgBackupViews.destination(access, backup.path()))
        .text("archive", backup.archive())
        .text("accessKeySecret", access.credentials().secret())
        .text("accessKey", access.credentials().accessKey())
        .text("secretKey", access.credentials().secretKey())
        .build();
  }
}
