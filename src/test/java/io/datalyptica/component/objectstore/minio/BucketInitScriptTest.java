package io.datalyptica.component.objectstore.minio;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * The rendered script under a real shell; what a real server makes of it is a matter of the
 * laboratory.
 */
@EnabledOnOs(OS.LINUX)
class BucketInitScriptTest {
  private static final String HOSTILE = " lead:in \"quotes\" 'too' $HOME `id` \\n %s #&; ";
  private static final String SPEC =
      """
      monitoring: {enabled: false}
      objectStore:
        buckets:
          - lakehouse
          - {name: audit, objectLock: {days: 30}}
          - {name: landing, access: download, expireDays: 7, expirePrefix: tmp/, quota: 1Gi}
        users:
          - {name: spark, access: [lakehouse]}
          - {name: idle}
      """;

  @TempDir Path folder;
  private InitPod pod;

  @BeforeEach
  void pod() {
    pod = new InitPod(folder, StoreTree.of(SPEC));
    pod.user("spark", "spark", HOSTILE);
    pod.user("idle", "idle", "idle-secret");
  }

  @Test
  void aSecondRunChangesNothing() {
    InitPod.Run first = pod.run();
    assertThat(first.exit()).as(first.output()).isZero();
    var held = pod.held();
    InitPod.Run second = pod.run();
    assertThat(second.exit()).isZero();
    assertThat(pod.held()).isEqualTo(held).containsEntry("users/spark", "datalyptica.spark\n");
    assertThat(second.output()).isEqualTo(first.output()).endsWith("done\n");
  }

  @Test
  void secretsReachTheClientUnchangedAndNeverAsArguments() {
    pod.credential("root/root-password", HOSTILE + "root");
    InitPod.Run run = pod.run();
    assertThat(run.exit()).as(run.output()).isZero();
    assertThat(pod.read("state/root")).isEqualTo("admin\n" + HOSTILE + "root\n");
    assertThat(pod.read("state/secrets/spark")).isEqualTo(HOSTILE + "\n");
    assertThat(pod.calls()).doesNotContain("lead:in").doesNotContain("idle-secret");
    assertThat(run.output()).doesNotContain("lead:in").doesNotContain("idle-secret");
  }

  @Test
  void everyStepIsRepeatedWhileTheServerIsBusy() {
    pod.busy(9);
    InitPod.Run run = pod.run();
    assertThat(run.exit()).as(run.output()).isZero();
  }

  @Test
  void aServerThatNeverAnswersEndsInOne() {
    pod.busy(1_000_000);
    InitPod.Run run = pod.run();
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.output())
        .contains("no answer from https://minio.lake.svc.cluster.local:9000")
        .contains("SlowDownWrite");
  }

  @Test
  void aBucketThatOnlySeemsLockedEndsInTwo() {
    pod.unlocked("audit");
    InitPod.Run run = pod.run();
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.output()).contains("FAILED  bucket audit exists without object lock");
  }

  @Test
  void policiesOfUsersThatAreGoneAreTakenBackAndOthersLeftAlone() {
    pod.held("datalyptica.gone", "former");
    pod.held("somebody-elses", "guest");
    InitPod.Run run = pod.run();
    assertThat(run.exit()).as(run.output()).isZero();
    assertThat(pod.removed("datalyptica.gone")).isTrue();
    assertThat(pod.removed("somebody-elses")).isFalse();
    assertThat(pod.calls())
        .contains("admin user disable store former")
        .doesNotContain("disable store guest");
  }

  @Test
  void aUserLosesWhatTheProfileDoesNotGive() {
    pod.held("readwrite", "spark");
    assertThat(pod.run().exit()).isZero();
    assertThat(pod.held()).containsEntry("users/spark", "datalyptica.spark\n");
  }

  @Test
  void aReplacedAccessKeyTakesOverAndTheOldOneIsShutOut() {
    assertThat(pod.run().exit()).isZero();
    pod.user("spark", "spark-2", HOSTILE);
    assertThat(pod.run().exit()).isZero();
    assertThat(pod.held())
        .containsEntry("users/spark", "\n")
        .containsEntry("users/spark-2", "datalyptica.spark\n");
    assertThat(pod.calls()).contains("admin user disable store spark\n");
  }

  @Test
  void aLineBreakInASecretIsNamedWithoutItsValue() {
    pod.user("spark", "spark", "with-a-break\n");
    InitPod.Run run = pod.run();
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.output())
        .contains("users/spark/secret-key holds a line break")
        .doesNotContain("with-a-break");
  }

  @Test
  void twoUsersCannotBeOneAndNoneIsRoot() {
    pod.user("idle", "spark", "idle-secret");
    assertThat(pod.run().output())
        .contains("the access key of user idle is also that of another user");
    pod.user("spark", "admin", HOSTILE);
    assertThat(pod.run().output())
        .contains("the access key of user spark is that of the root user");
  }

  @Test
  void aSecretWithoutItsKeyIsSaid() {
    pod.mount(StoreTree.of(SPEC + "    - {name: late, access: [landing]}\n"));
    InitPod.Run run = pod.run();
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.output())
        .contains("there is no " + folder + "/credentials/users/late/access-key");
  }

  @Test
  void theClientMayBeCalledMcli() {
    pod.clientIsCalled("mcli");
    assertThat(pod.run().exit()).isZero();
  }

  @Test
  void lifecycleRulesArriveWhole() {
    assertThat(pod.run().exit()).isZero();
    assertThat(pod.read("state/lifecycle-landing"))
        .contains("\"Days\":7")
        .contains("\"Prefix\":\"tmp/\"");
  }
}
