package io.datalyptica.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.datalyptica.bundle.Bundle;
import io.datalyptica.bundle.ObjectIndex;
import io.datalyptica.bundle.ReadBack;
import java.util.List;
import org.junit.jupiter.api.Test;

class TypedCheckTest {
  private static final String DEPLOYMENT =
      """
      apiVersion: apps/v1
      kind: Deployment
      metadata:
        name: server
        annotations:
          example.com/flag: "true"
      spec:
        replicas: 2
        template:
          spec:
            containers:
              - name: server
                env:
                  - name: A
                    value: "1"
                resources:
                  limits:
                    memory: 1Gi
                    cpu: 2
                readinessProbe:
                  httpGet:
                    port: http
                livenessProbe:
                  httpGet:
                    port: 8080
      """;

  @Test
  void soundObjectHasNoFault() {
    assertThat(check(DEPLOYMENT).faults()).isEmpty();
  }

  @Test
  void misspeltFieldIsNamedWithItsPlace() {
    TypedFault fault = only(DEPLOYMENT.replace("readinessProbe", "readynessProbe"));

    assertThat(fault.at().mark().pointer())
        .isEqualTo("/spec/template/spec/containers/0/readynessProbe");
    assertThat(fault.at().mark().line()).isEqualTo(20);
    assertThat(fault.message()).isEqualTo("is no field of Container");
    assertThat(fault.object().path()).isEqualTo("file.yaml");
  }

  @Test
  void allMisspeltFieldsAreFoundInOneRun() {
    String text =
        DEPLOYMENT
            .replace("readinessProbe", "readynessProbe")
            .replace("replicas", "replcias")
            .replace("httpGet", "httpget");

    assertThat(check(text).faults())
        .extracting(f -> f.at().mark().pointer())
        .containsExactlyInAnyOrder(
            "/spec/replcias",
            "/spec/template/spec/containers/0/readynessProbe",
            "/spec/template/spec/containers/0/livenessProbe/httpget");
  }

  @Test
  void keyWithSlashIsFollowed() {
    assertThat(only(DEPLOYMENT.replace("replicas: 2", "a/b~c: 2")).at().mark().pointer())
        .isEqualTo("/spec/a~1b~0c");
  }

  @Test
  void textWhereANumberBelongsIsRefused() {
    TypedFault fault = only(DEPLOYMENT.replace("replicas: 2", "replicas: \"2\""));

    assertThat(fault.at().mark().pointer()).isEqualTo("/spec/replicas");
    assertThat(fault.message()).contains("Integer");
  }

  @Test
  void fractionWhereANumberBelongsIsRefused() {
    assertThat(only(DEPLOYMENT.replace("replicas: 2", "replicas: 2.5")).at().mark().pointer())
        .isEqualTo("/spec/replicas");
  }

  @Test
  void numberWhereATextBelongsIsRefused() {
    assertThat(only(DEPLOYMENT.replace("value: \"1\"", "value: 1")).at().mark().pointer())
        .isEqualTo("/spec/template/spec/containers/0/env/0/value");
  }

  @Test
  void flagAmongLabelsOrAnnotationsIsRefused() {
    assertThat(only(DEPLOYMENT.replace("flag: \"true\"", "flag: yes")).at().mark().pointer())
        .isEqualTo("/metadata/annotations/example.com~1flag");
  }

  @Test
  void mapWhereAListBelongsIsRefused() {
    String text = DEPLOYMENT.replace("- name: A\n", "  name: A\n");

    assertThat(only(text).at().mark().pointer()).isEqualTo("/spec/template/spec/containers/0/env");
  }

  @Test
  void unknownKindOfAKnownGroupIsRefused() {
    for (String text :
        List.of(
            DEPLOYMENT.replace("kind: Deployment", "kind: Deploymnet"),
            DEPLOYMENT.replace("apps/v1", "apps/v1beta1"))) {
      TypedCheck.Result result = check(text);
      assertThat(result.unknown()).hasSize(1);
      assertThat(result.faults()).isEmpty();
      assertThat(result.untyped()).isEmpty();
    }
  }

  @Test
  void customResourceWithoutModelIsListedAndNotJudged() {
    TypedCheck.Result result =
        check(
            """
            apiVersion: postgres-operator.crunchydata.com/v1beta1
            kind: PostgresCluster
            metadata: {name: pg}
            spec: {anything: true}
            """);

    assertThat(result.faults()).isEmpty();
    assertThat(result.untyped()).extracting(Object::toString).containsExactly("PostgresCluster/pg");
  }

  @Test
  void openShiftAndMonitoringKindsAreTyped() {
    TypedCheck.Result result =
        check(
            """
            apiVersion: route.openshift.io/v1
            kind: Route
            metadata: {name: a}
            spec: {to: {kind: Service, name: a, weight: 100}, tls: {termination: reencrypt}, tsl: 1}
            """,
            """
            apiVersion: operators.coreos.com/v1alpha1
            kind: Subscription
            metadata: {name: a}
            spec: {channel: v5, name: a, source: b, sourceNamespace: c, installPlanApproval: \
            Manual, startingCsv: x}
            """,
            """
            apiVersion: operators.coreos.com/v1
            kind: OperatorGroup
            metadata: {name: a}
            spec: {targetNamespaces: [a], targetNamespace: a}
            """,
            """
            apiVersion: monitoring.coreos.com/v1
            kind: ServiceMonitor
            metadata: {name: a}
            spec:
              selector: {}
              endpoints: [{port: a, tlsConfig: {ca: {configMap: {name: a, key: b}}, serverName: \
            a}, pot: b}]
            """,
            """
            apiVersion: monitoring.coreos.com/v1
            kind: PodMonitor
            metadata: {name: a}
            spec: {selector: {}, podMetricsEndpoints: [{port: a, prot: b}]}
            """,
            """
            apiVersion: monitoring.coreos.com/v1
            kind: PrometheusRule
            metadata: {name: a}
            spec: {groups: [{name: a, rules: [{alert: A, expr: up == 0, for: 5m, labels: {a: \
            b}, annotation: {}}]}]}
            """);

    assertThat(result.untyped()).isEmpty();
    assertThat(result.faults())
        .extracting(f -> f.at().mark().pointer())
        .containsExactly(
            "/spec/tsl",
            "/spec/startingCsv",
            "/spec/targetNamespace",
            "/spec/endpoints/0/pot",
            "/spec/podMetricsEndpoints/0/prot",
            "/spec/groups/0/rules/0/annotation");
  }

  private static TypedFault only(String text) {
    List<TypedFault> faults = check(text).faults();
    assertThat(faults).hasSize(1);
    return faults.getFirst();
  }

  private static TypedCheck.Result check(String... texts) {
    Bundle.Builder bundle = Bundle.builder();
    for (int i = 0; i < texts.length; i++) {
      bundle.add(texts.length == 1 ? "file.yaml" : "file-%02d.yaml".formatted(i), texts[i]);
    }
    ObjectIndex index = ReadBack.of(bundle.build(), List.of());
    assertThat(index.unreadable()).isEmpty();
    return TypedCheck.of(index);
  }
}
