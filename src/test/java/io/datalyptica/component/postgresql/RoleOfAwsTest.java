package io.datalyptica.component.postgresql;

import static io.datalyptica.component.postgresql.PostgresqlTrees.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.datalyptica.plan.Plan;
import io.datalyptica.plan.SecretNeed;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** With a role of AWS no key is asked for, by nobody who reaches the store. */
class RoleOfAwsTest {
  private static final String ROLE = "arn:aws:iam::123456789012:role/postgresql-backup";
  private static final String ANNOTATION = "eks.amazonaws.com/role-arn";
  private static final String STORE =
      "endpoint: 'https://s3.eu-central-1.amazonaws.com', region: eu-central-1, role: '"
          + ROLE
          + "'";
  private static final String FOLDER = "storage/postgresql/";

  @Test
  void pgBackRestTakesItOnInInstancesJobsRestoreAndDrill() {
    Plan plan =
        PostgresqlTrees.plan(
            "{databases: [app], backup: {bucket: b-1, encryption: none, "
                + STORE
                + "}, restore: {bucket: b-2, "
                + STORE
                + "}}");
    Map<String, String> files = PostgresqlTrees.files(plan);
    String cluster = files.get(FOLDER + "postgrescluster-platform-postgres.yaml");
    assertThat(at(cluster, "spec.metadata.annotations")).isEqualTo(Map.of(ANNOTATION, ROLE));
    String backups = "spec.backups.pgbackrest.";
    assertThat(at(cluster, backups + "global.repo1-s3-key-type")).isEqualTo("web-id");
    assertThat(at(cluster, backups + "configuration")).isNull();
    assertThat(at(cluster, "spec.dataSource.pgbackrest.global.repo1-s3-key-type"))
        .isEqualTo("web-id");
    assertThat(at(cluster, "spec.dataSource.pgbackrest.configuration")).isNull();

    String account = files.get(FOLDER + "serviceaccount-platform-postgres-drill.yaml");
    assertThat(at(account, "metadata.annotations")).isEqualTo(Map.of(ANNOTATION, ROLE));
    String drill = files.get(FOLDER + "cronjob-platform-postgres-drill.yaml");
    assertThat(drill).contains("PGBACKREST_REPO1_S3_KEY_TYPE").doesNotContain("s3.conf");
    assertThat(files.get("docs/postgresql.md"))
        .contains(
            "`system:serviceaccount:platform:platform-postgres-instance`",
            "`system:serviceaccount:platform:platform-postgres-pgbackrest`",
            "`system:serviceaccount:platform:platform-postgres-drill`",
            "`arn:aws:s3:::b-1/pgbackrest/platform/platform-postgres/repo1/*`")
        .doesNotContain("secret key");
    noKeys(plan);
  }

  @Test
  void barmanTakesItOnInInstancesRestoreAndDrill() {
    Plan plan =
        PostgresqlTrees.plan(
            "{operator: cloudNativePG, databases: [app], backup: {bucket: b-1, "
                + STORE
                + "}, restore: {bucket: b-2, "
                + STORE
                + "}}");
    Map<String, String> files = PostgresqlTrees.files(plan);
    String cluster = files.get(FOLDER + "cluster-platform-postgres.yaml");
    assertThat(at(cluster, "spec.serviceAccountTemplate.metadata.annotations"))
        .isEqualTo(Map.of(ANNOTATION, ROLE));
    int stores = 0;
    for (Map.Entry<String, String> file : files.entrySet()) {
      if (file.getKey().startsWith(FOLDER + "objectstore-")) {
        stores++;
        assertThat(at(file.getValue(), "spec.configuration.s3Credentials"))
            .isEqualTo(Map.of("inheritFromIAMRole", true));
      }
    }
    assertThat(stores).isEqualTo(2);
    String account = files.get(FOLDER + "serviceaccount-platform-postgres-drill.yaml");
    assertThat(at(account, "metadata.annotations")).isEqualTo(Map.of(ANNOTATION, ROLE));
    assertThat(files.get(FOLDER + "cronjob-platform-postgres-drill.yaml"))
        .doesNotContain("AWS_ACCESS_KEY_ID");
    assertThat(files.get("docs/postgresql.md"))
        .contains("`system:serviceaccount:platform:platform-postgres`")
        .doesNotContain("secret key");
    noKeys(plan);
  }

  /** Keys of the first repository, a role for the second. */
  @Test
  void aRoleOfTheSecondRepositoryLeavesTheKeysOfTheFirst() {
    Plan plan =
        PostgresqlTrees.plan(
            "{databases: [app], backup: {bucket: b-1, endpoint: 'https://s3.example.com', second:"
                + " {bucket: b-2, "
                + STORE
                + "}}}");
    String cluster =
        PostgresqlTrees.files(plan).get(FOLDER + "postgrescluster-platform-postgres.yaml");
    String global = "spec.backups.pgbackrest.global.";
    assertThat(at(cluster, global + "repo1-s3-key-type")).isNull();
    assertThat(at(cluster, global + "repo2-s3-key-type")).isEqualTo("web-id");
    assertThat(at(cluster, "spec.metadata.annotations")).isEqualTo(Map.of(ANNOTATION, ROLE));
    assertThat((java.util.List<?>) at(cluster, "spec.backups.pgbackrest.configuration")).hasSize(1);
  }

  private static void noKeys(Plan plan) {
    for (SecretNeed need : plan.slice(PostgresqlPlan.class).orElseThrow().common().secrets()) {
      for (SecretNeed.Key key : need.keys()) {
        assertThat(key.name()).isNotIn("s3.conf", "access-key", "secret-key");
      }
    }
  }
}
