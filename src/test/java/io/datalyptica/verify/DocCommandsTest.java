package io.datalyptica.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.datalyptica.bundle.Bundle;
import io.datalyptica.bundle.Outside;
import io.datalyptica.bundle.ReadBack;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocCommandsTest {
  private static final String SET =
      """
      apiVersion: apps/v1
      kind: StatefulSet
      metadata: {name: minio, namespace: data}
      spec:
        replicas: 2
        template:
          metadata: {labels: {app: minio}}
          spec: {containers: [{name: server}]}
        volumeClaimTemplates: [{metadata: {name: data}}]
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "oc get pods -n data -l app=minio",
        "oc get pods --namespace=data --selector app=minio -o wide",
        "oc logs -n data minio-1 -c server --tail=5",
        "oc logs -n data -l app=minio --tail 5",
        "oc exec -n data pod/minio-0 -- mc admin info pod/minio-9",
        "oc describe sts/minio statefulset.apps/minio",
        "oc rollout restart statefulset minio",
        "oc delete pvc data-minio-0 data-minio-1",
        "oc patch statefulset minio --type merge -p '{\"spec\":{}}' # pod/minio-9",
        "oc annotate statefulset minio --overwrite a/b=\"$(date)\"",
        "oc wait --for=condition=Ready pod/minio-0 pod/minio-1 --timeout=5m",
        "oc apply -k storage",
        "oc create secret generic given --from-file=password=/dev/stdin <<EOF\n"
            + "oc get pod/nothing\n"
            + "EOF\n"
            + "oc get ns data",
        "oc get route/thanos-querier -n openshift-monitoring",
        "first=$(oc get pod -l app=minio -o name) &&\n  oc exec \"$first\" -- ls",
        "for pod in minio-0 minio-1; do oc exec \"$pod\" -- ls; done | sort > x",
        "oc get nodes; oc get events -n data; oc get installplan -n openshift-operators",
      })
  void soundCommandHasNoProblem(String command) {
    assertThat(check(command).problems()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "oc get pods -n date",
        "oc get pods -l app=mino",
        "oc logs minio-2",
        "oc logs minio-0 -c sever",
        "oc logs -l app=minio -c sever",
        "oc exec pod/minio-2 -- ls",
        "oc describe sts/minoi",
        "oc rollout restart statefulset mini",
        "oc delete pvc data-minio-0 data-minio-2",
        "oc get tenants",
        "oc apply -k stroage",
        "oc create secret generic giver",
        "echo \"$(oc get pod/minio-5)\"",
        "true && oc get \\\n  pod/minio-5",
        "until kubectl get pod minio-5; do sleep 1; done",
      })
  void whatDoesNotExistIsAProblem(String command) {
    assertThat(check(command).problems()).hasSize(1);
  }

  @Test
  void proseAndOtherLanguagesAreLeftAlone() {
    String page = "`oc get pod/minio-0` and `get pod/x`\n```yaml\noc get pod/minio-7\n```\n";

    assertThat(result(page)).isEqualTo(new DocCommands.Result(List.of(), 1));
  }

  private static DocCommands.Result check(String command) {
    return result("# Page\n\n   ```sh\n" + command + "\n   ```\n\nMore.\n");
  }

  private static DocCommands.Result result(String page) {
    Bundle bundle =
        Bundle.builder()
            .add("docs/README.md", page)
            .add("storage/kustomization.yaml", "resources: [set.yaml]\n")
            .add("storage/ns.yaml", "apiVersion: v1\nkind: Namespace\nmetadata: {name: data}\n")
            .add("storage/set.yaml", SET)
            .build();
    return DocCommands.check(bundle, ReadBack.of(bundle, List.of(Outside.of("Secret", "given"))));
  }
}
