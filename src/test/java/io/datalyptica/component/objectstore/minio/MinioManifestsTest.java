package io.datalyptica.component.objectstore.minio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MinioManifestsTest {
  private static final String[] POD = {"spec", "template", "spec"};

  private static Object[] container(Object... rest) {
    return path(POD, List.of("containers", 0), rest);
  }

  private static Object[] path(Object[] head, List<?> middle, Object... rest) {
    List<Object> all = new java.util.ArrayList<>(List.of(head));
    all.addAll(middle);
    all.addAll(List.of(rest));
    return all.toArray();
  }

  @Test
  void everyPoolIsToldTheSameInTheSameOrder() {
    StoreTree tree =
        StoreTree.of(
            "objectStore: {parity: 2, pools: [{servers: 4}, {servers: 4, drivesPerServer: 2}]}");
    List<?> args = tree.list("statefulset-minio.yaml", container("args"));
    assertThat(args)
        .isEqualTo(
            List.of(
                "server",
                "https://minio-{0...3}.minio-headless.lake.svc.cluster.local:9000/data",
                "https://minio-pool1-{0...3}.minio-headless.lake.svc.cluster.local:9000/"
                    + "data{0...1}",
                "--address=:9000",
                "--console-address=:9001",
                "--certs-dir=/certs"));
    assertThat(tree.list("statefulset-minio-pool1.yaml", container("args"))).isEqualTo(args);
    assertThat(tree.list("statefulset-minio-pool1.yaml", container("env")))
        .isEqualTo(tree.list("statefulset-minio.yaml", container("env")));
    assertThat(tree.at("statefulset-minio-pool1.yaml", "spec", "serviceName"))
        .isEqualTo("minio-headless");
    assertThat(tree.at("statefulset-minio-pool1.yaml", container("image")))
        .isEqualTo(tree.at("statefulset-minio.yaml", container("image")));
    assertThat(tree.at("statefulset-minio.yaml", container("command")))
        .as("the executable's name differs by build")
        .isNull();
  }

  @Test
  void poolsSelectTheirOwnPodsAndServicesSelectAll() {
    StoreTree tree = StoreTree.of("objectStore: {pools: [{servers: 4}, {servers: 4}]}");
    Map<?, ?> first = tree.map("statefulset-minio.yaml", "spec", "selector", "matchLabels");
    Map<?, ?> second = tree.map("statefulset-minio-pool1.yaml", "spec", "selector", "matchLabels");
    assertThat(first).isNotEqualTo(second);
    assertThat(tree.map("poddisruptionbudget-minio-pool1.yaml", "spec", "selector", "matchLabels"))
        .isEqualTo(second);
    for (String set : List.of("statefulset-minio.yaml", "statefulset-minio-pool1.yaml")) {
      Map<?, ?> labels = tree.map(set, "spec", "template", "metadata", "labels");
      assertThat(
              labels
                  .entrySet()
                  .containsAll(tree.map(set, "spec", "selector", "matchLabels").entrySet()))
          .isTrue();
      for (String service :
          List.of(
              "service-minio.yaml", "service-minio-headless.yaml", "service-minio-console.yaml")) {
        assertThat(labels.entrySet().containsAll(tree.map(service, "spec", "selector").entrySet()))
            .isTrue();
      }
    }
  }

  @Test
  void aServiceNeverTakesThePodOfTheJobForAServer() {
    StoreTree tree = StoreTree.of("objectStore: {}");
    Map<?, ?> labels =
        tree.map("job-minio-bucket-init.yaml", "spec", "template", "metadata", "labels");
    for (String service :
        List.of(
            "service-minio.yaml", "service-minio-headless.yaml", "service-minio-console.yaml")) {
      assertThat(labels.entrySet().containsAll(tree.map(service, "spec", "selector").entrySet()))
          .isFalse();
    }
    assertThat(
            labels
                .entrySet()
                .containsAll(
                    tree.map("podmonitor-minio.yaml", "spec", "selector", "matchLabels")
                        .entrySet()))
        .isFalse();
  }

  @Test
  void serversStartTogetherAndSeeEachOtherBeforeTheyAreReady() {
    StoreTree tree = StoreTree.of("objectStore: {}");
    assertThat(tree.at("statefulset-minio.yaml", "spec", "podManagementPolicy"))
        .isEqualTo("Parallel");
    assertThat(tree.at("service-minio-headless.yaml", "spec", "publishNotReadyAddresses"))
        .isEqualTo(true);
    assertThat(tree.at("service-minio-headless.yaml", "spec", "clusterIP")).isEqualTo("None");
    assertThat(tree.at("statefulset-minio.yaml", "spec", "template", "spec", "enableServiceLinks"))
        .isEqualTo(false);
    for (String probe : List.of("startupProbe", "livenessProbe", "readinessProbe")) {
      assertThat(tree.at("statefulset-minio.yaml", container(probe, "httpGet", "path")).toString())
          .startsWith("/minio/health/")
          .doesNotContain("cluster");
      assertThat(tree.at("statefulset-minio.yaml", container(probe, "httpGet", "scheme")))
          .isEqualTo("HTTPS");
    }
  }

  @Test
  void noPodHasATokenOfTheCluster() {
    StoreTree tree = StoreTree.of("objectStore: {}");
    for (String workload : List.of("statefulset-minio.yaml", "job-minio-bucket-init.yaml")) {
      assertThat(tree.at(workload, "spec", "template", "spec", "automountServiceAccountToken"))
          .isEqualTo(false);
    }
    assertThat(tree.at("serviceaccount-minio.yaml", "automountServiceAccountToken"))
        .isEqualTo(false);
  }

  @Test
  void theCertificateShownUnaskedIsThatOfTheServiceThatRoutesGoThrough() {
    StoreTree tree = StoreTree.of("objectStore: {}");
    Object[] sources = {"spec", "template", "spec", "volumes", "certs", "projected", "sources"};
    List<?> certs = tree.list("statefulset-minio.yaml", sources);
    assertThat(certs).hasSize(4);
    assertThat(tree.at("statefulset-minio.yaml", path(sources, List.of(0, "secret", "name"))))
        .isEqualTo("minio-tls");
    assertThat(
            tree.at(
                "statefulset-minio.yaml", path(sources, List.of(0, "secret", "items", 0, "path"))))
        .isEqualTo("public.crt");
    for (String route : List.of("route-minio.yaml", "route-minio-console.yaml")) {
      assertThat(tree.at(route, "spec", "to", "name")).isEqualTo("minio");
      assertThat(tree.at(route, "spec", "tls", "termination")).isEqualTo("reencrypt");
      assertThat(tree.each("name", "service-minio.yaml", "spec", "ports"))
          .contains(tree.at(route, "spec", "port", "targetPort"));
    }
    for (String service : List.of("minio", "minio-headless", "minio-console")) {
      assertThat(
              tree.at(
                  "service-" + service + ".yaml",
                  "metadata",
                  "annotations",
                  "service.beta.openshift.io/serving-cert-secret-name"))
          .isEqualTo(service + "-tls");
    }
  }

  @Test
  void withoutTlsNothingMentionsCertificates() {
    StoreTree tree = StoreTree.of("objectStore: {tls: none}");
    assertThat(tree.text("statefulset-minio.yaml"))
        .doesNotContain("https://minio-{")
        .doesNotContain("tls.crt");
    assertThat(tree.at("statefulset-minio.yaml", container("readinessProbe", "httpGet", "scheme")))
        .isEqualTo("HTTP");
    assertThat(tree.at("service-minio.yaml", "metadata", "annotations")).isNull();
    assertThat(tree.at("route-minio.yaml", "spec", "tls", "termination")).isEqualTo("edge");
    assertThat(tree.text("job-minio-bucket-init.yaml")).doesNotContain("service-ca");
    assertThat(tree.text("podmonitor-minio.yaml")).doesNotContain("tlsConfig");
  }

  @Test
  void rootCredentialsComeFromTheSecretAndNoMinioValueDiffersBetweenPods() {
    StoreTree tree = StoreTree.of("objectStore: {credentials: {secret: root}}");
    for (Object entry : tree.list("statefulset-minio.yaml", container("env"))) {
      Map<?, ?> env = (Map<?, ?>) entry;
      boolean secret = env.get("name").toString().startsWith("MINIO_ROOT_");
      assertThat(env.containsKey("value")).isNotEqualTo(secret);
      assertThat(env.toString()).doesNotContain("fieldRef");
    }
    assertThat(tree.text("statefulset-minio.yaml")).contains("name: root\n");
    assertThat(tree.files().keySet()).noneMatch(path -> path.contains("secret-"));
  }

  @Test
  void claimTemplatesHoldNothingThatChangesLater() {
    StoreTree tree = StoreTree.of("objectStore: {labels: {a: b}, pools: [{drivesPerServer: 2}]}");
    List<?> claims = tree.list("statefulset-minio.yaml", "spec", "volumeClaimTemplates");
    assertThat(claims).hasSize(2);
    assertThat(tree.map("statefulset-minio.yaml", "spec", "volumeClaimTemplates", 1, "metadata"))
        .isEqualTo(Map.of("name", "data1"));
    assertThat(tree.map("statefulset-minio.yaml", "spec", "persistentVolumeClaimRetentionPolicy"))
        .isEqualTo(Map.of("whenDeleted", "Retain", "whenScaled", "Retain"));
    assertThat(tree.at("statefulset-minio.yaml", "spec", "template", "metadata", "labels", "a"))
        .as("a user's label restarts no server")
        .isNull();
    assertThat(tree.map("statefulset-minio.yaml", "metadata", "labels").get("a")).isEqualTo("b");
  }

  @Test
  void noDriveIsMountedBelowAnotherMount() {
    StoreTree tree = StoreTree.of("objectStore: {pools: [{drivesPerServer: 3}]}");
    List<Object> mounts =
        tree.each("mountPath", "statefulset-minio.yaml", container("volumeMounts"));
    assertThat(mounts).contains("/data0", "/data1", "/data2", "/tmp", "/certs");
    for (Object one : mounts) {
      assertThat(mounts).noneMatch(other -> other.toString().startsWith(one + "/"));
    }
  }

  @Test
  void aBudgetOnlyWhereAServerMayGo() {
    assertThat(StoreTree.of("objectStore: {}").has("poddisruptionbudget-minio.yaml")).isTrue();
    StoreTree two = StoreTree.of("objectStore: {pools: [{servers: 2}]}");
    assertThat(two.has("poddisruptionbudget-minio.yaml")).isFalse();
    assertThat(two.text("docs/minio.md")).contains("has **no** PodDisruptionBudget");
    assertThat(two.text("prometheusrule-minio-alerts.yaml"))
        .as("it would never be silent")
        .doesNotContain("OneFailureFromWriteLoss");
    assertThat(StoreTree.of("objectStore: {}").text("prometheusrule-minio-alerts.yaml"))
        .contains("OneFailureFromWriteLoss");
  }

  @Test
  void networkPoliciesOpenOnlyWhatIsUsed() {
    StoreTree all = StoreTree.of("objectStore: {}");
    assertThat(all.list("networkpolicy-minio.yaml", "spec", "ingress")).hasSize(3);
    StoreTree inside =
        StoreTree.of(
            "monitoring: {enabled: false}\n"
                + "objectStore: {api: {route: false}, console: {route: false}}");
    assertThat(inside.list("networkpolicy-minio.yaml", "spec", "ingress")).hasSize(1);
    assertThat(
            inside.map(
                "networkpolicy-minio-bucket-init.yaml",
                "spec",
                "egress",
                0,
                "to",
                0,
                "podSelector",
                "matchLabels"))
        .isEqualTo(inside.map("service-minio.yaml", "spec", "selector"));
    StoreTree open = StoreTree.of("networkPolicies: {enabled: false}\nobjectStore: {}");
    assertThat(open.has("networkpolicy-minio.yaml")).isFalse();
  }

  @Test
  void onlyTheConsoleIsRoutedWhenTheApiIsNot() {
    StoreTree tree = StoreTree.of("objectStore: {api: {route: false}}");
    assertThat(tree.has("route-minio.yaml")).isFalse();
    assertThat(tree.each("port", "networkpolicy-minio.yaml", "spec", "ingress", 1, "ports"))
        .isEqualTo(List.of(9001));
    assertThat(tree.text("docs/minio.md"))
        .doesNotContain("routes.route.openshift.io/minio ", "routes.route.openshift.io/minio`")
        .contains("routes.route.openshift.io/minio-console");
  }

  @Test
  void clusterMetricsAreReadFromEveryServerWithATokenThatIsNotRoots() {
    StoreTree tree =
        StoreTree.of("monitoring: {enabled: true, labels: {prometheus: lake}}\nobjectStore: {}");
    assertThat(tree.each("path", "podmonitor-minio.yaml", "spec", "podMetricsEndpoints"))
        .isEqualTo(List.of("/minio/v2/metrics/node", "/minio/v2/metrics/cluster"));
    assertThat(tree.text("podmonitor-minio.yaml"))
        .as("no server is left out")
        .doesNotContain("action: keep");
    assertThat(
            tree.at(
                "podmonitor-minio.yaml",
                "spec",
                "podMetricsEndpoints",
                0,
                "tlsConfig",
                "serverName"))
        .isEqualTo("minio.lake.svc.cluster.local");
    assertThat(tree.map("podmonitor-minio.yaml", "metadata", "labels").get("prometheus"))
        .isEqualTo("lake");
    assertThat(tree.text("statefulset-minio.yaml")).doesNotContain("PROMETHEUS_AUTH_TYPE");
    for (Object rule :
        tree.list("prometheusrule-minio-alerts.yaml", "spec", "groups", 0, "rules")) {
      String expr = ((Map<?, ?>) rule).get("expr").toString();
      assertThat(expr).containsAnyOf("job=\"lake/minio\"", "job_name=\"minio-bucket-init-");
      if (expr.contains("minio_cluster_")) {
        assertThat(expr).as("the worst view of all servers").matches("(?s)(min|max|absent)\\b.*");
      }
    }
  }

  @Test
  void withoutMonitoringNothingWatches() {
    StoreTree tree = StoreTree.of("monitoring: {enabled: false}\nobjectStore: {}");
    assertThat(tree.files().keySet())
        .noneMatch(p -> p.contains("podmonitor") || p.contains("prometheusrule"));
    assertThat(tree.text("docs/minio.md")).doesNotContain("Prometheus, which can be made");
  }

  @Test
  void thePageStatesWhatThePlanComputed() {
    StoreTree tree =
        StoreTree.of(
            "objectStore: {pools: [{servers: 4}, {servers: 8, drivesPerServer: 2, size: 1Ti}]}");
    assertThat(tree.text("docs/minio.md"))
        .contains("| 0 | `minio` | 4 | 1 | 200Gi | 1 | 4 | EC:2 | 2 | 3 |")
        .contains("| 1 | `minio-pool1` | 8 | 2 | 1Ti | 1 | 16 | EC:2 | 14 | 14 |")
        .contains("| 1 | still reads | 2 | 1 | 0 | 0 |")
        .contains("| 1 | 16 Ti | 14 Ti |");
  }
}
