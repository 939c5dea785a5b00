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
        selector: {matchLabels: {app: minio}}
        volumeClaimTemplates: [{metadata: {name: data, labels: {part: disk}}}]
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "oc get pods -n data -l app=minio",
        "oc get pods --namespace=data --selector app=minio -o wide",
        "oc logs -n data minio-1 -c server --tail=5",
        "oc logs -n data -l app=minio --tail 5",
        "oc exec -n data pod/minio-0 -- mc admin info pod/minio-9",
        "oc -n data describe sts/minio statefulset.apps/minio",
        "oc -n data rollout restart statefulset minio",
        "oc -n data delete pvc data-minio-0 data-minio-1",
        "oc -n data delete pvc -l app=minio,part=disk",
        "oc -n data patch statefulset minio --type merge -p '{\"spec\":{}}' # pod/minio-9",
        "oc -n data annotate statefulset minio --overwrite a/b=\"$(date)\"",
        "oc -n data wait --for=condition=Ready pod/minio-0 pod/minio-1 --timeout=5m",
        "oc apply -k storage",
        "oc apply -f storage/set.yaml",
        "oc apply -f made-by-you.yaml",
        "oc -n data create secret generic given --from-file=password=/dev/stdin <<EOF\n"
            + "oc get pod/nothing\n"
            + "EOF\n"
            + "oc get ns data",
        "oc get routes.route.openshift.io/thanos-querier -n openshift-monitoring",
        "first=$(oc -n data get pod -l app=minio -o name) &&\n  oc -n data exec \"$first\" -- ls",
        "for pod in minio-0 minio-1; do oc exec -n data \"$pod\" -- ls; done | sort > x",
        "for i in 0 1; do oc -n data delete pod/minio-$i; done; oc -n data delete \"pod/$pod\"",
        "oc get nodes; oc get events -n data; oc adm drain NODE",
        "oc get installplans.operators.coreos.com -n openshift-operators",
        "oc get subscriptions.operators.coreos.com --all-namespaces",
        "oc wait --for=create ns/data; oc whoami -t",
        "kubectl cnpg promote -n data shop shop-2",
      })
  void soundCommandHasNoProblem(String command) {
    assertThat(check(command).problems()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "oc get pods -n date",
        "oc get pods -n data -l app=mino",
        "oc logs -n data minio-2",
        "oc logs -n data minio-0 -c sever",
        "oc logs -n data -l app=minio -c sever",
        "oc exec -n data pod/minio-2 -- ls",
        "oc describe -n data sts/minoi",
        "oc rollout restart -n data statefulset mini",
        "oc delete -n data pvc data-minio-0 data-minio-2",
        "oc delete -n data pvc -l app=minio,part=disc",
        "oc get -n data jobs -l app=minio",
        "oc get -n data tenants",
        "oc apply -k stroage",
        "oc apply -f storage/sets.yaml",
        "oc create -n data secret generic giver",
        "oc create -n data job now --from=cronjob/minio",
        "echo \"$(oc get -n data pod/minio-5)\"",
        "true && oc get -n data \\\n  pod/minio-5",
        "until kubectl get -n data pod minio-5; do sleep 1; done",
        "timeout 900 sh -c 'until oc get -n data pod/minio-5; do sleep 5; done'",
        "oc obliterate -n data",
        "for i in 0 1; do oc -n data delete pod/mino-$i; done",
      })
  void whatDoesNotExistIsAProblem(String command) {
    assertThat(check(command).problems()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "oc get pods -l app=minio",
        "oc logs minio-1 -c server",
        "oc delete pod/minio-1",
        "oc patch \"$claim\" --type=merge -p '{}'",
        "oc create secret generic given",
        "oc create -f - <<EOF\nkind: Secret\nEOF",
        "oc get events",
        "timeout 900 sh -c 'until oc get pod/minio-0; do sleep 5; done'",
        "kubectl cnpg promote shop shop-2",
      })
  void aCommandWithoutItsNamespaceIsAProblem(String command) {
    assertThat(check(command).problems())
        .hasSize(1)
        .allMatch(p -> p.contains("names no namespace"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "oc get -n data cluster",
        "oc get -n data clusters",
        "oc get -n data backups.postgresql",
        "oc get -n data postgrescluster.postgres-operator.crunchydata.com",
        "oc get -n data backups.velero.io",
        "oc wait -n data --for=condition=Ready es --all",
        "oc get mcp",
      })
  void aNameThatMayBeAnotherOperatorsIsAProblem(String command) {
    assertThat(check(command).problems())
        .hasSize(1)
        .allMatch(p -> p.contains("may be another operator's"));
  }

  @Test
  void whatTheClusterIsTooOldForIsAProblem() {
    String page =
        """
        ```sh
        oc wait --for=create ns/data
        oc get imagedigestmirrorsets.config.openshift.io
        ```
        """;

    assertThat(result(page, 31).problems()).isEmpty();
    assertThat(result(page, 30).problems())
        .hasSize(1)
        .allMatch(p -> p.contains("comes with OpenShift 4.18"));
    assertThat(result(page, 25).problems()).hasSize(2);
  }

  @Test
  void proseAndOtherLanguagesAreLeftAlone() {
    String page =
        "`oc get -n data pod/minio-0` and `get pod/x`\n```yaml\noc get pod/minio-7\n```\n";

    assertThat(result(page)).isEqualTo(new DocCommands.Result(List.of(), 1));
  }

  private static DocCommands.Result check(String command) {
    return result("# Page\n\n   ```sh\n" + command + "\n   ```\n\nMore.\n");
  }

  private static DocCommands.Result result(String page) {
    return result(page, 32);
  }

  private static DocCommands.Result result(String page, int kubernetes) {
    Bundle bundle =
        Bundle.builder()
            .add("docs/README.md", page)
            .add("storage/kustomization.yaml", "resources: [set.yaml]\n")
            .add("storage/ns.yaml", "apiVersion: v1\nkind: Namespace\nmetadata: {name: data}\n")
            .add("storage/set.yaml", SET)
            .build();
    return DocCommands.check(
        bundle, ReadBack.of(bundle, List.of(Outside.of("Secret", "given")), kubernetes));
  }
}
