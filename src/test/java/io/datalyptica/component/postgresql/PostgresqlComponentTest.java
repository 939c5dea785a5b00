package io.datalyptica.component.postgresql;

import static io.datalyptica.component.postgresql.PostgresqlTrees.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.datalyptica.plan.Plan;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

class PostgresqlComponentTest {
  private static final String CLUSTER = "storage/postgresql/postgrescluster-platform-postgres.yaml";
  private static final String FULL =
      """
      {databases: [nessie, {name: kc, owner: keycloak}], pooler: {enabled: true, mode: transaction},
        subscription: {startingCSV: postgresoperator.v5.8.5}}\
      """;

  @Test
  void everyObjectHasAFileOfItsOwn() {
    assertThat(files(FULL).keySet())
        .containsExactly(
            "docs/postgresql.md",
            "prerequisites/networkpolicy-postgresql-operator.yaml",
            "prerequisites/operatorgroup-platform.yaml",
            "prerequisites/subscription-crunchy-postgres-operator.yaml",
            "storage/postgresql/configmap-platform-postgres-drill.yaml",
            "storage/postgresql/configmap-platform-postgres-init-sql.yaml",
            "storage/postgresql/cronjob-platform-postgres-drill.yaml",
            "storage/postgresql/networkpolicy-platform-postgres-drill.yaml",
            "storage/postgresql/networkpolicy-platform-postgres-instances.yaml",
            "storage/postgresql/networkpolicy-platform-postgres-jobs.yaml",
            "storage/postgresql/networkpolicy-platform-postgres-pgbouncer.yaml",
            "storage/postgresql/podmonitor-platform-postgres.yaml",
            CLUSTER,
            "storage/postgresql/prometheusrule-platform-postgres.yaml",
            "storage/postgresql/serviceaccount-platform-postgres-drill.yaml");
  }

  @Test
  void withoutPoliciesMonitoringBackupsAndDatabasesLittleIsLeft() {
    var files =
        PostgresqlTrees.files(
            PostgresqlTrees.plan(
                "{backup: {enabled: false}}",
                "  networkPolicies: {enabled: false}",
                "  monitoring: {enabled: false}"));
    assertThat(files.keySet())
        .containsExactly(
            "docs/postgresql.md",
            "prerequisites/operatorgroup-platform.yaml",
            "prerequisites/subscription-crunchy-postgres-operator.yaml",
            CLUSTER);
    String cluster = files.get(CLUSTER);
    assertThat(at(cluster, "spec.backups")).isNull();
    assertThat(at(cluster, "spec.monitoring")).isNull();
    assertThat(at(cluster, "spec.proxy")).isNull();
    assertThat(at(cluster, "spec.databaseInitSQL")).isNull();
    // No line at all would have the operator make a user and a database of its own.
    assertThat(at(cluster, "spec.users")).isEqualTo(List.of());
  }

  @Test
  void thePodsOfAnInstanceSetAreKeptApart() {
    String cluster = cluster("{}");
    assertThat(
            at(
                cluster,
                "spec.instances.0.affinity.podAntiAffinity.requiredDuringSchedulingIgnored"
                    + "DuringExecution.0"
                    + ".labelSelector.matchLabels"))
        .isEqualTo(
            Map.of(
                "postgres-operator.crunchydata.com/cluster", "platform-postgres",
                "postgres-operator.crunchydata.com/instance-set", "instance1"));
    assertThat(at(cluster, "spec.instances.0.minAvailable")).isEqualTo(2);
  }

  @Test
  void aNodeSelectorBecomesNodeAffinityOfEveryPod() {
    String cluster = cluster("{nodeSelector: {disk: ssd}, spread: none, pooler: {enabled: true}}");
    String expression =
        ".nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms.0."
            + "matchExpressions.0";
    for (String pods :
        List.of("spec.instances.0", "spec.backups.pgbackrest.jobs", "spec.proxy.pgBouncer")) {
      assertThat(at(cluster, pods + ".affinity" + expression))
          .as(pods)
          .isEqualTo(Map.of("key", "disk", "operator", "In", "values", List.of("ssd")));
    }
    assertThat(at(cluster, "spec.instances.0.affinity.podAntiAffinity")).isNull();
  }

  @Test
  void everyContainerThatTheOperatorMakesHasResources() {
    String cluster = cluster("{pooler: {enabled: true}}");
    for (String container :
        List.of(
            "spec.instances.0",
            "spec.instances.0.sidecars.replicaCertCopy",
            "spec.backups.pgbackrest.jobs",
            "spec.backups.pgbackrest.sidecars.pgbackrest",
            "spec.backups.pgbackrest.sidecars.pgbackrestConfig",
            "spec.proxy.pgBouncer",
            "spec.proxy.pgBouncer.sidecars.pgbouncerConfig",
            "spec.monitoring.pgmonitor.exporter")) {
      assertThat(at(cluster, container + ".resources.requests.memory")).as(container).isNotNull();
      assertThat(at(cluster, container + ".resources.limits.memory")).as(container).isNotNull();
    }
  }

  @Test
  void nothingAboutUsersGroupsAndOpenShiftIsSet() {
    assertThat(cluster(FULL))
        .doesNotContain(
            "fsGroup", "runAsUser", "supplementalGroups", "openshift: ", "dedicated", "repoHost");
  }

  @Test
  void usersAreOrdinaryUnlessTheProfileSaysOtherwise() {
    String cluster = cluster("{databases: [nessie, {name: root, superuser: true}]}");
    assertThat(at(cluster, "spec.users.0.options"))
        .isEqualTo("NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS");
    assertThat(at(cluster, "spec.users.0.password.type")).isEqualTo("AlphaNumeric");
    assertThat(at(cluster, "spec.users.1.options")).isEqualTo("SUPERUSER");
  }

  @Test
  void pgBackRestReachesTheStoreOverTlsByPathAndReadsOneKeyOfItsSecret() {
    String cluster = cluster("{}");
    assertThat(at(cluster, "spec.backups.pgbackrest.global"))
        .isEqualTo(
            Map.of(
                "start-fast", "y",
                "process-max", "2",
                "compress-type", "zst",
                "repo1-bundle", "y",
                "repo1-block", "y",
                "repo1-path", "/pgbackrest/platform/platform-postgres/repo1",
                "repo1-s3-uri-style", "path",
                "repo1-storage-ca-file", "/etc/pgbackrest/conf.d/service-ca.crt",
                "repo1-retention-full-type", "time",
                "repo1-retention-full", "14"));
    assertThat(at(cluster, "spec.backups.pgbackrest.configuration.0.secret"))
        .isEqualTo(
            Map.of(
                "name",
                "minio-user-platform-postgres-backup",
                "items",
                List.of(Map.of("key", "s3.conf", "path", "s3.conf"))));
    assertThat(at(cluster, "spec.backups.pgbackrest.repos.0.s3"))
        .isEqualTo(
            Map.of(
                "bucket",
                "platform-postgres-backup",
                "endpoint",
                "minio.platform.svc.cluster.local:9000",
                "region",
                "us-east-1"));
  }

  @Test
  void aStoreOutsideBringsItsOwnCertificateAuthority() {
    var files = files("{backup: {endpoint: 'https://s3.example.com', bucket: bbb}}");
    assertThat(files.get(CLUSTER)).doesNotContain("storage-ca-file", "service-ca");
    assertThat(files.get("storage/postgresql/networkpolicy-platform-postgres-jobs.yaml"))
        .contains("port: 443")
        .doesNotContain("minio");
  }

  @Test
  void settingsAreTextsWithUnits() {
    Map<?, ?> parameters =
        (Map<?, ?>) at(cluster("{}"), "spec.patroni.dynamicConfiguration.postgresql.parameters");
    assertThat(parameters.values()).allSatisfy(v -> assertThat(v).isInstanceOf(String.class));
    assertThat(parameters.get("shared_buffers")).isEqualTo("1GB");
  }

  @Test
  void strictOnlyWhenRequired() {
    String required = cluster("{synchronous: {mode: required, standbys: 2}}");
    assertThat(at(required, "spec.patroni.dynamicConfiguration.synchronous_mode_strict"))
        .isEqualTo(true);
    assertThat(at(required, "spec.patroni.dynamicConfiguration.synchronous_node_count"))
        .isEqualTo(2);
    assertThat(at(cluster("{}"), "spec.patroni.dynamicConfiguration.synchronous_mode_strict"))
        .isNull();
    assertThat(
            at(
                cluster("{synchronous: {mode: off}}"),
                "spec.patroni.dynamicConfiguration.synchronous_mode"))
        .isNull();
  }

  @Test
  void approvalIsManualWithTheVersionThatIsKnownOrGiven() {
    String subscription = "prerequisites/subscription-crunchy-postgres-operator.yaml";
    assertThat(at(files(FULL).get(subscription), "spec.installPlanApproval")).isEqualTo("Manual");
    assertThat(at(files("{}").get(subscription), "spec.installPlanApproval"))
        .as("a database is not restarted by a catalogue")
        .isEqualTo("Manual");
    assertThat(at(files("{}").get(subscription), "spec.startingCSV")).asString().contains(".v5.");
  }

  @Test
  void alertsNameOnlyWhatIsThere() {
    assertThat(alerts("{}"))
        .contains(
            "PostgresqlArchiveFailing", "PostgresqlReplicaMissing", "PostgresqlWalVolumeFilling");
    assertThat(alerts("{replicas: 1, walStorage: none, backup: {enabled: false}}"))
        .doesNotContain(
            "PostgresqlArchiveFailing",
            "PostgresqlBackupMissing",
            "PostgresqlReplicaMissing",
            "PostgresqlWalVolumeFilling");
  }

  @Test
  void aClientsNameStaysInItsCell() {
    String page =
        files("{databases: [{name: a, clients: [{name: \"x | y `z` <b>\", pool: 5}]}]}")
            .get("docs/postgresql.md");
    assertThat(page).contains("| a | x \\| y \\`z\\` \\<b\\> | 1 | 1 | 5 | 5 |");
  }

  private static List<String> alerts(String section) {
    Map<String, Object> rule =
        new Yaml()
            .load(files(section).get("storage/postgresql/prometheusrule-platform-postgres.yaml"));
    Map<?, ?> group =
        (Map<?, ?>) ((List<?>) ((Map<?, ?>) rule.get("spec")).get("groups")).getFirst();
    return ((List<?>) group.get("rules"))
        .stream().map(r -> (String) ((Map<?, ?>) r).get("alert")).toList();
  }

  private static String cluster(String section, String... more) {
    return PostgresqlTrees.files(PostgresqlTrees.plan(section, more)).get(CLUSTER);
  }

  private static SequencedMap<String, String> files(String section) {
    Plan plan = PostgresqlTrees.plan(section);
    return PostgresqlTrees.files(plan);
  }
}
