package io.datalyptica.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.datalyptica.component.demo.DemoPlatform;
import io.datalyptica.component.postgresql.PostgresqlPlan;
import io.datalyptica.diagnostic.Diagnostic;
import io.datalyptica.diagnostic.Severity;
import io.datalyptica.plan.Pods;
import io.datalyptica.plan.SecretNeed;
import io.datalyptica.plan.simulation.Loss;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a component gets by asking, proved on one that exists in the tests alone and is added to the
 * platform by two lines outside its folder.
 */
class DemoComponentTest {
  private static final String HEAD =
      """
      apiVersion: datalyptica.io/v1alpha1
      kind: PlatformProfile
      metadata: {name: shop}
      spec:
        appsDomain: apps.example.com
        storageClass: block
        nodes: {workers: 6}
      """;

  private static ProfileJudgement judge(String sections) {
    String yaml = HEAD + sections.indent(2);
    return Judge.judge(
        DemoPlatform.SECTIONS,
        "-",
        new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)),
        () -> LocalDate.of(2026, 11, 30));
  }

  private static Map<String, String> files(ProfileJudgement judgement) {
    return Spell.spell(judgement.soundAssembly(), DemoPlatform.templates(), "-").files();
  }

  private static final String PLATFORM =
      """
      objectStore: {}
      postgresql: {operator: %s, databases: [app], maxConnections: 100}
      redis: [{role: broker, databases: [other, demo]}]
      demo: {queue: true}
      """;

  @Test
  void whatNobodyListedIsFoundAllTheSame() {
    ProfileJudgement judgement =
        judge(
            """
            objectStore: {}
            postgresql: {databases: [app]}
            demo:
              name: minio
              replicas: 8
              image: example.com/demo:latest
              labels: {example.com/password: hunter2}
              priorityClassName: high
            """);

    assertThat(judgement.findings())
        .filteredOn(d -> d.severity() == Severity.ERROR)
        .extracting(d -> d.rule().text() + " " + d.at().pointer())
        .containsExactlyInAnyOrder(
            "K8S-001 /spec/demo/spread",
            "K8S-007 /spec/demo/name",
            "SEC-001 /spec/demo/image",
            "SEC-002 /spec/demo/labels/example.com~1password");
    assertThat(judgement.findings().toString()).doesNotContain("hunter2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"crunchy", "cloudNativePG"})
  void itsTreePassesTheObjectRules(String operator) {
    ProfileJudgement judgement = judge(PLATFORM.formatted(operator));
    assertThat(judgement.sound()).as("%s", judgement.findings()).isTrue();

    assertThat(
            ObjectVerification.findings(
                judgement.soundPlan(),
                Spell.spell(judgement.soundAssembly(), DemoPlatform.templates(), "-"),
                true))
        .filteredOn(d -> d.severity() == Severity.ERROR)
        .isEmpty();
  }

  @Test
  void itsDatabaseRoleGrantsAndSecretAreThere() {
    ProfileJudgement judgement = judge(PLATFORM.formatted("cloudNativePG"));
    Map<String, String> files = files(judgement);

    assertThat(files).containsKey("storage/postgresql/database-shop-postgres-demo.yaml");
    assertThat(files.get("storage/postgresql/database-shop-postgres-demo.yaml"))
        .contains("name: demo", "owner: demo", "pg_trgm");
    assertThat(files.get("storage/postgresql/cluster-shop-postgres.yaml"))
        .contains("name: demo", "shop-postgres-user-demo");
    assertThat(String.join("\n", files.values())).contains("DB_USER");
    assertThat(secret(judgement, "shop-postgres-user-demo").usedBy()).contains("Deployment/demo");
    assertThat(files.entrySet())
        .as("the grants of its database")
        .anyMatch(f -> f.getKey().contains("grants") && f.getValue().contains("demo"));
  }

  @Test
  void crunchyMakesItsUserAndItsSql() {
    Map<String, String> files = files(judge(PLATFORM.formatted("crunchy")));

    assertThat(files.get("storage/postgresql/postgrescluster-shop-postgres.yaml"))
        .contains("- name: demo");
    assertThat(files.get("apps/demo/deployment-demo.yaml"))
        .contains("shop-postgres-pguser-demo", "/demo?sslmode=verify-full");
  }

  @Test
  void itsClientsCountAgainstTheBudget() {
    ProfileJudgement sound = judge(PLATFORM.formatted("crunchy"));
    ProfileJudgement over = judge(PLATFORM.formatted("crunchy").replace("queue: true", "pool: 40"));

    assertThat(
            sound.soundPlan().slice(PostgresqlPlan.class).orElseThrow().connections().clientSum())
        .isEqualTo(3 * 10);
    assertThat(over.findings()).extracting(d -> d.rule().text()).contains("PG-030");
  }

  @Test
  void itsBucketUserPolicyAndSecretAreThere() {
    ProfileJudgement judgement = judge(PLATFORM.formatted("crunchy"));
    Map<String, String> files = files(judgement);
    String init =
        files.entrySet().stream()
            .filter(f -> f.getKey().contains("configmap-minio-bucket-init"))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElseThrow();

    assertThat(init)
        .contains("demo-data", "policy-demo.json", "arn:aws:s3:::demo-data/*", "s3:DeleteObject");
    assertThat(init).contains("user 'demo'");
    assertThat(secret(judgement, "minio-user-demo").usedBy())
        .containsExactly("Job/minio-bucket-init", "Deployment/demo");
  }

  @Test
  void itReadsTheSecretOfItsRedis() {
    assertThat(secret(judge(PLATFORM.formatted("crunchy")), "redis-credentials").usedBy())
        .containsExactly("StatefulSet/redis", "Deployment/demo");
  }

  @Test
  void exactlyItsPeersAreReached() {
    String policy =
        files(judge(PLATFORM.formatted("crunchy"))).get("apps/demo/networkpolicy-demo-needs.yaml");

    assertThat(policy).contains("port: 5432", "port: 9000", "port: 6379", "port: 26379");
    assertThat(policy.split("podSelector", -1)).hasSize(1 + 1 + 4);
  }

  @Test
  void itStandsInCapacityReadmeAndOrder() {
    ProfileJudgement judgement = judge(PLATFORM.formatted("crunchy"));
    String readme = files(judgement).get("docs/README.md");

    assertThat(judgement.soundPlan().capacity().groups())
        .filteredOn(p -> p.component().equals("demo"))
        .singleElement()
        .extracting(Pods::count)
        .isEqualTo(3);
    assertThat(readme)
        .contains("| Demo | [demo.md](demo.md) |", "| demo | pods | 3 |")
        .containsSubsequence("oc apply -k storage", "oc apply -k apps");
  }

  @Test
  void aLossSaysWhatIsLeftOfIt() {
    ProfileJudgement judgement = judge(PLATFORM.formatted("crunchy"));

    assertThat(
            SimulationText.of(
                Simulate.of(judgement, new Loss(1, 0, new TreeMap<>(), new TreeSet<>()))))
        .containsPattern("(?m)^\\s*demo +[^\\n]*2 of 3");
  }

  @Test
  void withoutProvidersEachWishIsOneFindingThatNamesTheSection() {
    ProfileJudgement judgement = judge("demo: {queue: true}");

    assertThat(judgement.findings())
        .filteredOn(d -> d.rule().text().equals("PLATFORM-001"))
        .extracting(Diagnostic::message, Diagnostic::remedy)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple(
                "demo needs a database, and nothing in the profile provides one: it never starts",
                "add postgresql to spec"),
            org.assertj.core.groups.Tuple.tuple(
                "demo needs a bucket, and nothing in the profile provides one: it never starts",
                "add objectStore to spec"),
            org.assertj.core.groups.Tuple.tuple(
                "demo needs a Redis group, and nothing in the profile provides one: it never"
                    + " starts",
                "add redis to spec"));
    assertThat(judgement.sound()).isFalse();
  }

  @Test
  void aProviderThatLacksTheThingSaysWhatItLacks() {
    ProfileJudgement judgement =
        judge(
            """
            objectStore: {}
            postgresql: {databases: [app]}
            redis: [{role: broker, databases: [other]}]
            demo: {queue: true, bucket: missing}
            """);

    assertThat(judgement.findings())
        .filteredOn(d -> d.rule().text().equals("PLATFORM-001"))
        .extracting(Diagnostic::message)
        .containsExactlyInAnyOrder(
            "demo needs a bucket, and bucket missing does not stand in objectStore.buckets: it"
                + " never starts",
            "demo needs a Redis group, and group redis has no number for it: it never starts");
  }

  @Test
  void withEveryWishGrantedNothingIsFound() {
    assertThat(judge(PLATFORM.formatted("crunchy")).findings())
        .extracting(d -> d.rule().text())
        .doesNotContain("PLATFORM-001");
  }

  private static SecretNeed secret(ProfileJudgement judgement, String name) {
    return judgement.soundPlan().secrets().stream()
        .filter(s -> s.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError(judgement.soundPlan().secrets().toString()));
  }
}
