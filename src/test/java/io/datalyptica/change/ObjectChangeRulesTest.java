package io.datalyptica.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.datalyptica.app.Components;
import io.datalyptica.bundle.ObjectIndex;
import io.datalyptica.bundle.ObjectReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Objects of templates of one's own, of which no component knows anything. */
class ObjectChangeRulesTest {
  private static final String CLAIM =
      """
      apiVersion: v1
      kind: PersistentVolumeClaim
      metadata: {name: extra, namespace: shop}
      spec:
        accessModes: [ReadWriteOnce]
        resources: {requests: {storage: 20Gi}}
      """;

  private static ObjectIndex index(String... manifests) {
    ObjectReader reader = new ObjectReader(Components.ALL);
    for (int i = 0; i < manifests.length; i++) {
      reader.read("own/" + i + ".yaml", manifests[i]);
    }
    return reader.index(List.of(), 32);
  }

  private static List<String> found(ObjectIndex before, ObjectIndex after) {
    List<String> found = new ArrayList<>();
    ChangeReport report =
        (id, effect, subject, field, message, remedy, steps) ->
            found.add(id + " " + effect.word() + " " + message);
    for (ObjectChange change : ObjectChanges.between(before, after, Set.of())) {
      ObjectChangeRules.judge(change, report);
    }
    return found;
  }

  @Test
  void aClaimThatShrinksIsRefusedAndOneThatGrowsIsNot() {
    assertThat(found(index(CLAIM), index(CLAIM.replace("20Gi", "10Gi"))))
        .containsExactly(
            "CHG-004 refused PersistentVolumeClaim/extra: spec.resources.requests.storage 20Gi ->"
                + " 10Gi is refused, and the sync stands still there");
    assertThat(found(index(CLAIM), index(CLAIM.replace("20Gi", "40Gi")))).isEmpty();
  }

  @Test
  void aClaimThatLeavesIsDataThatLeaves() {
    assertThat(found(index(CLAIM), index())).hasSize(1);
    assertThat(found(index(CLAIM), index()).getFirst()).startsWith("CHG-003 data loss");
    assertThat(found(index(), index(CLAIM))).isEmpty();
  }

  @Test
  void aFieldForLifeIsRecreated() {
    String other = CLAIM.replace("ReadWriteOnce", "ReadWriteMany");
    assertThat(found(index(CLAIM), index(other)).getFirst()).startsWith("CHG-002 recreate");
  }
}
