package io.datalyptica.component.postgresql;

import static io.datalyptica.component.postgresql.PostgresqlTrees.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.datalyptica.plan.Plan;
import io.datalyptica.plan.Pods;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The room that a restore drill needs while it runs is planned, and no more is kept of it. */
class DrillRoomTest {
  private static final String DRILL = "storage/postgresql/cronjob-platform-postgres-drill.yaml";
  private static final String POD = "spec.jobTemplate.spec.template.";
  private static final String CLAIM = "spec.volumes.0.ephemeral.volumeClaimTemplate.spec.";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{storage: 300Gi, walStorage: 20Gi, storageClass: fast}",
        "{storage: 1.5Ti, walStorage: none, storageClass: fast}",
        "{operator: cloudNativePG, storage: 300Gi, walStorage: 20Gi, storageClass: fast}",
      })
  void theCapacityHasTheVolumeThatTheJobClaims(String postgresql) {
    Plan plan = PostgresqlTrees.plan(postgresql);
    Pods drill =
        plan.capacity().groups().stream()
            .filter(p -> p.row().equals("restore drill"))
            .findFirst()
            .orElseThrow();
    String job = PostgresqlTrees.files(plan).get(DRILL);

    assertThat(drill.volumes()).hasSize(1);
    assertThat(at(job, POD + CLAIM + "resources.requests.storage"))
        .isEqualTo(drill.volumes().getFirst().text());
    assertThat(at(job, POD + CLAIM + "storageClassName")).isEqualTo("fast");
    assertThat(drill.storageClass()).hasValue("fast");
    PostgresqlPlan.Instances instances = plan.slice(PostgresqlPlan.class).orElseThrow().instances();
    assertThat(drill.volumes().getFirst().value())
        .isGreaterThanOrEqualTo(
            instances.storage().value() + instances.walStorage().map(q -> q.value()).orElse(0L));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{backup: {drill: {enabled: false}}}", "{backup: {enabled: false}}"})
  void withoutDrillNothingIsCounted(String postgresql) {
    assertThat(PostgresqlTrees.plan(postgresql).capacity().groups())
        .noneMatch(p -> p.row().equals("restore drill"));
  }

  /**
   * The claim of an ephemeral volume belongs to its pod, and a pod that has ended stays until its
   * Job is deleted (KEP-1698): with two tries and three Jobs kept it was five volumes for one
   * drill.
   */
  @Test
  void nothingIsKeptOfADrillThatHasEnded() {
    String job = PostgresqlTrees.files(PostgresqlTrees.plan("{}")).get(DRILL);

    assertThat(at(job, "spec.jobTemplate.spec.backoffLimit")).isEqualTo(0);
    assertThat(at(job, "spec.jobTemplate.spec.ttlSecondsAfterFinished")).isEqualTo(21600);
    assertThat(at(job, "spec.concurrencyPolicy")).isEqualTo("Forbid");
    Object labels = at(job, "spec.jobTemplate.metadata.labels");
    assertThat(labels)
        .asInstanceOf(InstanceOfAssertFactories.map(String.class, String.class))
        .containsAllEntriesOf(Map.of("app.kubernetes.io/name", "postgresql-drill"));
    assertThat(labels).isEqualTo(at(job, POD + "metadata.labels"));
    assertThat(at(job, POD + "spec.restartPolicy")).isEqualTo("Never");
  }
}
