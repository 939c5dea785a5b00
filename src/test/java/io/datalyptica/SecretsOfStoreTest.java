package io.datalyptica;

import static org.assertj.core.api.Assertions.assertThat;

import io.datalyptica.RenderedProfiles.Row;
import io.datalyptica.plan.Plan;
import io.datalyptica.plan.SecretNeed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * With every other option of a profile: what External Secrets makes is in the tree, and no page
 * tells anybody to make it by hand.
 */
class SecretsOfStoreTest {
  @Test
  void everySecretIsMadeByAnObjectOfTheTreeAndByNobodyElse() {
    int held = 0;
    List<String> faults = new ArrayList<>();
    for (Row row : RenderedProfiles.sound()) {
      Plan plan = row.judgement().soundPlan();
      Map<String, String> files = row.tree().orElseThrow().files();
      for (SecretNeed need : plan.secretsOfStore()) {
        held++;
        if (!files.containsKey("prerequisites/secrets/externalsecret-" + need.name() + ".yaml")) {
          faults.add(row + ": nothing makes " + need.name());
        }
        files.forEach(
            (path, text) -> {
              if (text.contains("create secret generic " + need.name())
                  || text.contains("kind: Secret\nmetadata:\n  name: " + need.name())) {
                faults.add(row + ": " + path + " makes " + need.name() + " by hand");
              }
            });
      }
      assertThat(files.containsKey("docs/secrets.md")).isEqualTo(!plan.secretsOfStore().isEmpty());
    }

    assertThat(faults).isEmpty();
    assertThat(held).isPositive();
  }
}
