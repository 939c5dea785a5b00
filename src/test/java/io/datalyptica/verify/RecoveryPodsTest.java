package io.datalyptica.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.datalyptica.app.Judge;
import io.datalyptica.app.ObjectVerification;
import io.datalyptica.bundle.K8sObject;
import io.datalyptica.bundle.ManifestValue;
import io.datalyptica.bundle.ObjectIndex;
import io.datalyptica.bundle.PodTemplate;
import io.datalyptica.bundle.ReadBack;
import io.datalyptica.bundle.Selector;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Under the policies of every golden tree the pods that restore a database reach what they need,
 * whatever the cluster is called that they make. Their labels are those of upstream:
 * CrunchyData/postgres-operator v5.8.9 internal/naming/labels.go (PGBackRestRestoreJobLabels) and
 * internal/controller/postgrescluster/pgbackrest.go (generateRestoreJobIntent: its pods talk to the
 * store and not to the API server); cloudnative-pg v1.30 pkg/specs/jobs.go (cnpg.io/jobRole) and
 * pkg/specs/pods.go.
 */
class RecoveryPodsTest {
  private static final int DATABASE = 5432;
  private static final int STORE = 9000;
  private static final int HTTPS = 443;
  private static final int DNS = 5353;
  private static final int API = 6443;
  private static final String PGO = "postgres-operator.crunchydata.com/";
  private static final String OTHER = "made-of-the-backup";

  static List<GoldenCases.Case> cases() throws IOException {
    return GoldenCases.all().stream().filter(c -> new Network(c).restores()).toList();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void podsThatRestoreReachTheStoreAndEachOther(GoldenCases.Case golden) {
    Network network = new Network(golden);
    for (Map<String, String> pod : network.restoring()) {
      assertThat(network.reachesStores(pod)).as("%s to the store", pod).isTrue();
    }
    for (Map<String, String> pod : network.asking()) {
      assertThat(network.reaches(pod, API, null)).as("%s to the API server", pod).isTrue();
    }
    for (Map<String, String> pod : network.joining()) {
      assertThat(network.reaches(pod, DATABASE, network.instance())).as("%s out", pod).isTrue();
      assertThat(network.admits(network.instance(), DATABASE, pod)).as("%s in", pod).isTrue();
    }
  }

  /**
   * A pod of the namespace that is none of these gets out to nothing, so the above means something.
   */
  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void anyOtherPodReachesNothing(GoldenCases.Case golden) {
    Network network = new Network(golden);
    Map<String, String> stranger =
        Map.of(network.crunchy() ? PGO + "cluster" : "cnpg.io/cluster", OTHER);

    assertThat(network.reachesStores(stranger)).isFalse();
    assertThat(network.reaches(stranger, API, null)).isFalse();
    assertThat(network.reaches(stranger, DATABASE, network.instance())).isFalse();
  }

  private static final class Network {
    private final ObjectIndex index;

    Network(GoldenCases.Case golden) {
      index =
          ReadBack.of(
              golden.bundle(),
              ObjectVerification.announced(
                  Judge.judge(
                          golden.profile().toString(),
                          InputStream.nullInputStream(),
                          () -> LocalDate.of(2026, 1, 1))
                      .soundPlan()));
    }

    boolean crunchy() {
      return !index.ofKind("PostgresCluster").isEmpty();
    }

    /** There are policies, and a database with backups. */
    boolean restores() {
      return index.find("NetworkPolicy", "default-deny").isPresent()
          && !index.ofKind("CronJob").isEmpty();
    }

    List<Map<String, String>> restoring() {
      return List.of(crunchy() ? restoreJob() : job("full-recovery"), instance());
    }

    /** Those that talk to the API server. */
    List<Map<String, String>> asking() {
      return crunchy()
          ? List.of(instance())
          : List.of(instance(), job("full-recovery"), job("join"), job("major-upgrade"));
    }

    List<Map<String, String>> joining() {
      return crunchy() ? List.of(instance()) : List.of(instance(), job("join"));
    }

    private static Map<String, String> restoreJob() {
      return Map.of(
          PGO + "cluster",
          OTHER,
          PGO + "pgbackrest",
          "",
          PGO + "pgbackrest-restore",
          "",
          PGO + "startup-instance",
          OTHER + "-instance1-abcd");
    }

    private static Map<String, String> job(String role) {
      return Map.of(
          "cnpg.io/cluster", OTHER, "cnpg.io/instanceName", OTHER + "-1", "cnpg.io/jobRole", role);
    }

    Map<String, String> instance() {
      return crunchy()
          ? Map.of(
              PGO + "cluster",
              OTHER,
              PGO + "data",
              "postgres",
              PGO + "instance",
              OTHER + "-instance1-abcd",
              PGO + "patroni",
              OTHER + "-ha")
          : Map.of(
              "cnpg.io/cluster",
              OTHER,
              "cnpg.io/instanceName",
              OTHER + "-1",
              "cnpg.io/podRole",
              "instance");
    }

    /** Every store that a cluster of the tree archives to, or is made from. */
    boolean reachesStores(Map<String, String> pod) {
      List<String> endpoints = new ArrayList<>();
      for (K8sObject cluster : index.ofKind("PostgresCluster")) {
        cluster
            .at("spec.backups.pgbackrest.repos")
            .items()
            .forEach(repo -> repo.at("s3.endpoint").text().ifPresent(endpoints::add));
        cluster.at("spec.dataSource.pgbackrest.repo.s3.endpoint").text().ifPresent(endpoints::add);
      }
      for (K8sObject store : index.ofKind("ObjectStore")) {
        store.at("spec.configuration.endpointURL").text().ifPresent(endpoints::add);
      }
      assertThat(endpoints).isNotEmpty();
      return endpoints.stream().allMatch(endpoint -> reachesStore(pod, endpoint));
    }

    private boolean reachesStore(Map<String, String> pod, String endpoint) {
      for (K8sObject set : index.ofKind("StatefulSet")) {
        Map<String, String> labels = set.at("spec.template.metadata.labels").texts();
        if (endpoint.contains("." + set.namespace() + ".svc")
            && labels.getOrDefault("app.kubernetes.io/name", "").equals("minio")) {
          return reaches(pod, STORE, labels) && admits(labels, STORE, pod);
        }
      }
      String port = endpoint.replaceFirst("^[a-z]+://", "").replaceFirst("^[^:]*:?", "");
      return endpoint.contains(".svc")
          ? openings(pod)
              .anyMatch(
                  rule ->
                      !hasPort(rule, DNS)
                          && rule.get("to").items().stream()
                              .anyMatch(to -> to.get("namespaceSelector").isPresent()))
          : reaches(pod, port.isEmpty() ? HTTPS : Integer.parseInt(port), null);
    }

    private Stream<ManifestValue> openings(Map<String, String> pod) {
      return policies(pod).stream().flatMap(p -> p.at("spec.egress").items().stream());
    }

    /**
     * Whether a policy lets {@code pod} out to a port of {@code target}; null: to addresses that no
     * selector knows.
     */
    boolean reaches(Map<String, String> pod, int port, Map<String, String> target) {
      return policies(pod).stream()
          .anyMatch(
              policy ->
                  policy.at("spec.egress").items().stream()
                      .anyMatch(rule -> hasPort(rule, port) && means(policy, rule, "to", target)));
    }

    boolean admits(Map<String, String> target, int port, Map<String, String> pod) {
      return policies(target).stream()
          .anyMatch(
              policy ->
                  policy.at("spec.ingress").items().stream()
                      .anyMatch(rule -> hasPort(rule, port) && means(policy, rule, "from", pod)));
    }

    private List<K8sObject> policies(Map<String, String> pod) {
      return index.ofKind("NetworkPolicy").stream()
          .filter(policy -> takes(policy, policy.at("spec.podSelector"), pod))
          .toList();
    }

    private static boolean hasPort(ManifestValue rule, int port) {
      return rule.get("ports").items().stream()
          .anyMatch(p -> p.get("port").number().orElse(0) == port);
    }

    private static boolean means(
        K8sObject policy, ManifestValue rule, String peers, Map<String, String> pod) {
      return rule.get(peers).isAbsent()
          || pod != null
              && rule.get(peers).items().stream()
                  .filter(peer -> peer.get("namespaceSelector").isAbsent())
                  .anyMatch(peer -> takes(policy, peer.get("podSelector"), pod));
    }

    private static boolean takes(
        K8sObject policy, ManifestValue selector, Map<String, String> pod) {
      if (selector.isEmpty()) {
        return true;
      }
      PodTemplate pods = PodTemplate.composed(policy, new LinkedHashMap<>(pod), Map.of(), Set.of());
      return !new Selector(policy, selector, Selector.Target.PODS).pods(List.of(pods)).isEmpty();
    }
  }
}
