package io.datalyptica.component.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.datalyptica.app.Judge;
import io.datalyptica.plan.Plan;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The quota leaves room for what the platform does beside standing still. */
class QuotaTest {
  private static final long GI = 1L << 30;

  private static Quota quota(String redis) {
    String yaml =
        """
        apiVersion: datalyptica.io/v1alpha1
        kind: PlatformProfile
        metadata: {name: shop}
        spec:
          storageClass: block
          nodes: {workers: 4}
          quota: {enabled: true}
          redis: [%s]
        """
            .formatted(redis);
    Plan plan =
        Judge.judge(
                "-",
                new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)),
                () -> LocalDate.of(2026, 11, 30))
            .soundPlan();
    return Quota.of(plan);
  }

  @Test
  void oneMorePodOfEachKindFitsAndTheLargestStorageOnceMore() {
    Quota quota =
        quota(
            "{role: broker, replicas: 3, storage: 10Gi}, {role: cache, name: cache, replicas: 3,"
                + " storage: 5Gi}");

    assertThat(quota.planned().pods()).isEqualTo(3 + 1 + 3 + 1);
    assertThat(quota.storageBytes()).isEqualTo((3 * 10 + 3 * 5 + 3 * 10) * GI);
    assertThat(quota.claims()).isEqualTo(3 + 3 + 3);
    assertThat(quota.limitBytes()).isEqualTo(GI);
  }
}
