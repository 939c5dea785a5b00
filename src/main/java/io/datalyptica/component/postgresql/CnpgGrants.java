package io.datalyptica.component.postgresql;

import io.datalyptica.component.HashedJob;
import io.datalyptica.component.PodViews;
import io.datalyptica.component.postgresql.PostgresqlEndpoint.Login;
import io.datalyptica.component.postgresql.PostgresqlSpec.DatabaseSpec;
import io.datalyptica.plan.Identity;
import io.datalyptica.template.View;
import io.datalyptica.template.YamlTree;
import java.util.ArrayList;
import java.util.List;

/**
 * The Job that closes each database to every role but its owner, which no custom resource can say.
 * It logs in as the owners, who may do that, so that no superuser needs a password.
 */
final class CnpgGrants {
  private static final String FOLDER = "cloudnativepg/";

  /**
   * As long as a first instance and its databases take on a slow cluster, the pull of the images
   * included.
   */
  private static final int WAIT_SECONDS = 1800;

  private CnpgGrants() {}

  /** Adds the files; the name of the Job. */
  static String spell(PostgresqlFiles files, CloudNativePgNames names) {
    View shared = view(files, names);
    String script = files.payload(FOLDER + "grants.sh", script(files.postgresql()));
    String sql = files.payload(FOLDER + "grants.sql", View.builder().build());
    String manifest =
        files.payload(FOLDER + "job-grants.yaml", job(files, shared, HashedJob.UNNAMED));
    String job = HashedJob.name(names.grants(), manifest, script, sql);

    files.file("serviceaccount", names.grants(), FOLDER + "serviceaccount-grants", shared);
    View payload =
        View.builder()
            .all(shared)
            .text("configMap", job)
            .text("script", script)
            .text("sql", sql)
            .build();
    files.file("configmap", names.grants(), FOLDER + "configmap-grants", payload);
    files.file("job", names.grants(), FOLDER + "job-grants", job(files, shared, job));
    return job;
  }

  /** The shared names, with labels that tell the Job's pods from those of the database. */
  static View view(PostgresqlFiles files, CloudNativePgNames names) {
    Identity identity =
        new Identity("postgresql-grants", files.postgresql().names().cluster(), "database");
    return View.builder()
        .all(files.object())
        .text("serviceAccount", names.grants())
        .tree("grantsSelector", YamlTree.texts(identity.selector()))
        .tree("grantsPodLabels", YamlTree.texts(identity.labels(files.platform())))
        .tree("pullSecrets", PodViews.pullSecrets(files.platform()))
        .build();
  }

  private static View job(PostgresqlFiles files, View shared, String name) {
    PostgresqlPlan p = files.postgresql();
    List<View> users = new ArrayList<>();
    for (Login login : p.endpoint().logins()) {
      users.add(
          View.builder()
              .text("secret", login.secret())
              .text("passwordKey", login.keys().password())
              .text("passwordPath", login.owner())
              .build());
    }
    return PodViews.alone(View.builder().all(shared), p.instances().placement())
        .text("job", name)
        .text("image", p.image().orElse(""))
        .text("certificateSecret", p.endpoint().caSecret())
        .text("certificateKey", p.endpoint().caKey())
        .views("users", users)
        .tree("grantsResources", PodViews.resources(p.instances().sidecars().grants()))
        .build();
  }

  private static View script(PostgresqlPlan p) {
    List<View> databases = new ArrayList<>();
    for (DatabaseSpec d : p.databases()) {
      databases.add(
          View.builder()
              .text("database", d.name())
              .text("owner", d.owner())
              .text("schema", d.schema().orElse(""))
              .text("passwordFile", "/owners/" + d.owner())
              .build());
    }
    return View.builder()
        .text("host", p.names().primaryService())
        .number("port", p.endpoint().port())
        .number("waitSeconds", WAIT_SECONDS)
        .views("databases", databases)
        .build();
  }
}
