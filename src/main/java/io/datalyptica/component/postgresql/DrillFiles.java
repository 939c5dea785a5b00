package io.datalyptica.component.postgresql;

import io.datalyptica.component.PodViews;
import io.datalyptica.component.postgresql.PostgresqlSpec.DatabaseSpec;
import io.datalyptica.plan.Identity;
import io.datalyptica.plan.contract.S3Access;
import io.datalyptica.profile.Quantity;
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
            .text("serviceAccount", name)
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
    files.file("serviceaccount", name, FOLDER + "serviceaccount", shared);
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
    long bytes =
        p.instances().storage().value()
            + p.instances().walStorage().map(Quantity::value).orElse(0L);
    return PodViews.alone(View.builder().all(shared), p.instances().placement())
        .text("backupSecret", backup.access().credentials().confSecret())
        .text("cipherSecret", backup.files().cipherSecret().orElse(""))
        .text("storageClass", p.instances().storageClass().orElse(""))
        .text("drillStorage", Math.ceilDiv(bytes, 1L << 20) + "Mi")
        .text("drillSchedule", drill.schedule().text())
        .number("deadline", A_DAY)
        .text("restoreImage", drill.restore().reference())
        .text("checkImage", drill.check().reference())
        .tree("drillEnv", backup.access().conf() ? pgbackrest(backup) : barman(backup))
        .tree("drillResources", PodViews.resources(PostgresqlSidecars.DRILL))
        .build();
  }

  /** pgBackRest takes every option from the environment (its user guide, "Environment"). */
  private static YamlTree pgbackrest(PostgresqlBackup backup) {
    S3Access access = backup.access();
    List<YamlTree> env = new ArrayList<>();
    option(env, "STANZA", "db");
    option(env, "PG1_PATH", "/restore/data");
    option(env, "PROCESS_MAX", Integer.toString(backup.files().parallel()));
    option(env, "REPO1_TYPE", "s3");
    option(env, "REPO1_PATH", "/" + backup.path());
    option(env, "REPO1_S3_BUCKET", access.bucket());
    option(env, "REPO1_S3_ENDPOINT", ClusterViews.endpoint(access));
    option(env, "REPO1_S3_REGION", access.store().endpoint().region());
    option(env, "REPO1_S3_URI_STYLE", "path");
    if (access.store().ca().isPresent()) {
      option(
          env,
          "REPO1_STORAGE_CA_FILE",
          "/etc/pgbackrest/conf.d/" + access.store().ca().get().file());
    }
    if (backup.files().cipherSecret().isPresent()) {
      option(env, "REPO1_CIPHER_TYPE", "aes-256-cbc");
    }
    option(env, "LOCK_PATH", "/tmp");
    option(env, "LOG_LEVEL_FILE", "off");
    option(env, "LOG_LEVEL_CONSOLE", "info");
    return YamlTree.items(env);
  }

  private static void option(List<YamlTree> env, String option, String value) {
    env.add(variable("PGBACKREST_" + option, value));
  }

  private static YamlTree barman(PostgresqlBackup backup) {
    S3Access access = backup.access();
    String parent = backup.path().substring(0, backup.path().lastIndexOf('/'));
    List<YamlTree> env = new ArrayList<>();
    env.add(variable("ARCHIVE_URL", "s3://" + access.bucket() + "/" + parent));
    env.add(variable("ARCHIVE_NAME", backup.archive()));
    env.add(variable("ARCHIVE_ENDPOINT", access.store().endpoint().url()));
    env.add(variable("AWS_DEFAULT_REGION", access.store().endpoint().region()));
    env.add(variable("AWS_REQUEST_CHECKSUM_CALCULATION", "when_required"));
    env.add(variable("AWS_RESPONSE_CHECKSUM_VALIDATION", "when_required"));
    if (access.store().ca().isPresent()) {
      env.add(variable("AWS_CA_BUNDLE", "/ca/" + access.store().ca().get().file()));
    }
    env.add(secret("AWS_ACCESS_KEY_ID", access, access.credentials().accessKey()));
    env.add(secret("AWS_SECRET_ACCESS_KEY", access, access.credentials().secretKey()));
    return YamlTree.items(env);
  }

  private static YamlTree variable(String name, String value) {
    return YamlTree.map().put("name", name).put("value", value).build();
  }

  private static YamlTree secret(String name, S3Access access, String key) {
    YamlTree reference =
        YamlTree.map().put("name", access.credentials().secret()).put("key", key).build();
    return YamlTree.map()
        .put("name", name)
        .put("valueFrom", YamlTree.map().put("secretKeyRef", reference).build())
        .build();
  }
}
