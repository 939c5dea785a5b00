package io.datalyptica.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ObjectIndexTest {
  private static final Bundle BUNDLE =
      Bundle.builder()
          .add("kustomization.yaml", "resources: [a.yaml]\n")
          .add("storage/kustomization.yaml", "not: an object\n")
          .add("docs/README.md", "# Page\n")
          .add(
              "a.yaml",
              """
              apiVersion: postgres-operator.crunchydata.com/v1beta1
              kind: PostgresCluster
              metadata: {name: pg, namespace: data}
              spec:
                users: [{name: nessie}]
                instances: [{replicas: 2}]
                backups:
                  pgbackrest:
                    repos: [{name: repo1, schedules: {full: 0 2 * * 0, differential: 0 2 * * 1}}]
              """)
          .add(
              "b.yaml",
              "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: b}\nbinaryData: {x: AA==}\n")
          .add("c.yaml", "apiVersion: v1\n---\nkind: ConfigMap\n")
          .build();
  private static final ObjectIndex INDEX =
      ReadBack.of(BUNDLE, List.of(Outside.of("Secret", "given", "password")));

  @Test
  void manifestsAreObjectsAndKustomizationsAndPagesAreNot() {
    assertThat(INDEX.objects()).extracting(K8sObject::path).containsExactly("a.yaml", "b.yaml");
    assertThat(INDEX.unreadable())
        .containsExactly(
            new ObjectIndex.Unreadable(
                "c.yaml", 1, "holds 2 documents, where one object is expected"));
  }

  @Test
  void objectKnowsItsGroupAndNamespace() {
    assertThat(INDEX.objects().getFirst().key())
        .isEqualTo(
            new ObjectKey("postgres-operator.crunchydata.com", "PostgresCluster", "data", "pg"));
    assertThat(INDEX.objects().getLast().key()).isEqualTo(new ObjectKey("", "ConfigMap", "", "b"));
  }

  @Test
  void whatTheOperatorMakesExists() {
    assertThat(INDEX.exists("Secret", "pg-pguser-nessie")).isTrue();
    assertThat(INDEX.exists("Secret", "pg-pguser-pg")).isFalse();
    assertThat(INDEX.exists("Service", "pg-primary")).isTrue();
    assertThat(INDEX.exists("PodDisruptionBudget", "pg-set-00")).isTrue();
    assertThat(INDEX.exists("CronJob", "pg-repo1-full")).isTrue();
    assertThat(INDEX.exists("CronJob", "pg-repo1-diff")).isTrue();
    assertThat(INDEX.exists("CronJob", "pg-repo1-incr")).isFalse();
    assertThat(INDEX.exists("Deployment", "pg-pgbouncer")).isFalse();
  }

  @Test
  void keysOfDataAreKnown() {
    assertThat(INDEX.hasKey("ConfigMap", "b", "x")).isTrue();
    assertThat(INDEX.hasKey("ConfigMap", "b", "y")).isFalse();
    assertThat(INDEX.hasKey("Secret", "given", "password")).isTrue();
    assertThat(INDEX.hasKey("Secret", "given", "user")).isFalse();
    assertThat(INDEX.hasKey("ConfigMap", "openshift-service-ca.crt", "ca.crt")).isFalse();
  }
}
