package io.datalyptica.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PodTemplatesTest {
  private static final List<String> SELECTORS =
      List.of(
          "{app: one}",
          "{app: one, tier: front}",
          "{app: one, tier: back}",
          "{tier: front}",
          "{app: none}",
          "{statefulset.kubernetes.io/pod-name: set-1}",
          "{statefulset.kubernetes.io/pod-name: set-7}",
          "{app: one, controller-revision-hash: any}",
          "{matchLabels: {tier: front}, matchExpressions: [{key: app, operator: NotIn, values:"
              + " [one]}]}",
          "{matchExpressions: [{key: app, operator: In, values: [two, three]}]}",
          "{matchExpressions: [{key: tier, operator: DoesNotExist}]}");

  private static final ObjectIndex INDEX = ReadBack.of(bundle(), List.of());

  private static Bundle bundle() {
    Bundle.Builder bundle =
        Bundle.builder()
            .add("a.yaml", workload("Deployment", "a", "data", "{app: one, tier: front}"))
            .add("b.yaml", workload("StatefulSet", "set", "data", "{app: one}"))
            .add("c.yaml", workload("Deployment", "c", "data", "{app: two, tier: front}"))
            .add("d.yaml", workload("Deployment", "d", "other", "{app: one, tier: front}"))
            .add(
                "e.yaml",
                workload("Pod", "e", "data", "{app: three, controller-revision-hash: fixed}"));
    for (int i = 0; i < SELECTORS.size(); i++) {
      bundle.add(
          "s" + i + ".yaml",
          "apiVersion: policy/v1\n"
              + "kind: PodDisruptionBudget\n"
              + "metadata: {name: s, namespace: data}\n"
              + "spec:\n"
              + "  selector: "
              + SELECTORS.get(i)
              + "\n");
    }
    return bundle.build();
  }

  private static String workload(String kind, String name, String namespace, String labels) {
    String metadata = "{name: " + name + ", namespace: " + namespace + ", labels: " + labels + "}";
    String template =
        kind.equals("Pod")
            ? ""
            : "spec: {replicas: 2, template: {metadata: {labels: " + labels + "}, spec: {}}}\n";
    return "apiVersion: v1\nkind: " + kind + "\nmetadata: " + metadata + "\n" + template;
  }

  @Test
  void whatIsLookedUpIsWhatASearchFinds() {
    List<Integer> counts = new ArrayList<>();
    for (K8sObject budget : INDEX.ofKind("PodDisruptionBudget")) {
      for (Selector selector : INDEX.selectors(budget)) {
        List<PodTemplate> searched = selector.pods(PodTemplate.of(INDEX));
        assertThat(selector.pods(INDEX.pods())).as(selector.text()).isEqualTo(searched);
        counts.add(searched.size());
      }
    }
    assertThat(counts).hasSize(SELECTORS.size()).contains(0, 1, 2);
  }

  @Test
  void fewAreLookedAt() {
    Selector expression = INDEX.selectors(INDEX.ofKind("PodDisruptionBudget").getLast()).getFirst();
    assertThat(INDEX.pods().candidates(expression.at().texts())).hasSize(5);
    assertThat(INDEX.pods().candidates(Map.of("app", "one", "tier", "front"))).hasSize(3);
    assertThat(INDEX.pods().candidates(Map.of("app", "none"))).isEmpty();
  }
}
