package io.datalyptica.component.redis;

import static io.datalyptica.component.redis.RedisProfiles.redis;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.datalyptica.component.redis.RedisSpec.Addressing;
import io.datalyptica.component.redis.RedisSpec.Role;
import io.datalyptica.profile.Tier;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RedisManifestsTest {
  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false)
          .build();

  static Stream<RedisProfiles> profiles() {
    return Stream.of(
        redis(),
        redis().addressing(Addressing.HOSTNAME),
        redis().replicas(5).zones(3),
        redis().tls(),
        redis().role(Role.CACHE),
        redis().withoutSentinel().tier(Tier.DEV),
        redis().monitoring(false).networkPolicies(false));
  }

  private static StatefulSet statefulSet(SequencedMap<String, String> files) {
    return read(files, "storage/redis/statefulset-redis.yaml", StatefulSet.class);
  }

  private static <T> T read(SequencedMap<String, String> files, String path, Class<T> type) {
    try {
      return YAML.readValue(files.get(path), type);
    } catch (java.io.IOException e) {
      throw new AssertionError(path, e);
    }
  }

  private static PodSpec pod(RedisProfiles profile) {
    return statefulSet(RedisTrees.render(profile)).getSpec().getTemplate().getSpec();
  }

  private static List<Container> allContainers(PodSpec pod) {
    return Stream.concat(pod.getInitContainers().stream(), pod.getContainers().stream()).toList();
  }

  @ParameterizedTest
  @MethodSource("profiles")
  void memoryRequestsEqualLimitsAndNoCpuIsThrottled(RedisProfiles profile) {
    assertThat(allContainers(pod(profile)))
        .allSatisfy(
            c -> {
              assertThat(c.getResources().getLimits().get("memory"))
                  .isEqualTo(c.getResources().getRequests().get("memory"));
              assertThat(c.getResources().getLimits()).doesNotContainKey("cpu");
            });
  }

  @ParameterizedTest
  @MethodSource("profiles")
  void onlyTheFirstContainerSeesTheSecretAndNoneGetsItByArgumentOrEnvironment(
      RedisProfiles profile) {
    PodSpec pod = pod(profile);
    assertThat(pod.getContainers())
        .allSatisfy(
            c -> {
              assertThat(c.getVolumeMounts()).noneMatch(m -> m.getName().equals("password"));
              assertThat(c.getEnv())
                  .noneMatch(
                      e -> e.getValueFrom() != null && e.getValueFrom().getSecretKeyRef() != null);
            });
    assertThat(pod.getInitContainers().getFirst().getVolumeMounts())
        .anyMatch(m -> m.getName().equals("password"));
  }

  @Test
  void podsStartTogetherAndKeepTheirVolumes() {
    StatefulSet set = statefulSet(RedisTrees.render(redis()));
    assertThat(set.getSpec().getPodManagementPolicy()).isEqualTo("Parallel");
    assertThat(set.getSpec().getMinReadySeconds()).isGreaterThan(10);
    assertThat(set.getSpec().getPersistentVolumeClaimRetentionPolicy().getWhenDeleted())
        .isEqualTo("Retain");
    assertThat(set.getSpec().getPersistentVolumeClaimRetentionPolicy().getWhenScaled())
        .isEqualTo("Retain");
    assertThat(set.getSpec().getTemplate().getSpec().getTerminationGracePeriodSeconds())
        .isGreaterThanOrEqualTo(60);
  }

  @Test
  void noProbeOfLifeAsksForTheQuorumOrTheRole() {
    PodSpec pod = pod(redis());
    for (Container c : pod.getContainers().subList(0, 2)) {
      for (Probe probe : List.of(c.getStartupProbe(), c.getLivenessProbe())) {
        assertThat(probe.getExec().getCommand()).doesNotContain("ready");
        assertThat(probe.getTimeoutSeconds()).isGreaterThan(2);
      }
    }
    assertThat(pod.getContainers().getFirst().getReadinessProbe().getExec().getCommand())
        .contains("ready");
  }

  @Test
  void aMasterHandsOverBeforeItStops() {
    assertThat(
            pod(redis())
                .getContainers()
                .getFirst()
                .getLifecycle()
                .getPreStop()
                .getExec()
                .getCommand())
        .containsExactly("sh", "/scripts/stop-redis.sh");
    assertThat(pod(redis().withoutSentinel()).getContainers().getFirst().getLifecycle()).isNull();
  }

  @Test
  void eachPodHasAServiceOfItsOwnThatOutlivesIt() {
    SequencedMap<String, String> files = RedisTrees.render(redis());
    for (int i = 0; i < 3; i++) {
      Service service = read(files, "storage/redis/service-redis-" + i + ".yaml", Service.class);
      assertThat(service.getSpec().getPublishNotReadyAddresses()).isTrue();
      assertThat(service.getSpec().getSelector())
          .containsEntry("statefulset.kubernetes.io/pod-name", "redis-" + i);
      assertThat(service.getSpec().getClusterIP()).isNull();
    }
  }

  @ParameterizedTest
  @MethodSource("profiles")
  void noServiceSpreadsWritesOverReplicas(RedisProfiles profile) {
    SequencedMap<String, String> files = RedisTrees.render(profile);
    files.forEach(
        (path, text) -> {
          if (path.startsWith("storage/redis/service-")) {
            Service service = read(files, path, Service.class);
            boolean redisPort =
                service.getSpec().getPorts().stream().anyMatch(p -> p.getPort() == 6379);
            boolean onePod =
                service.getSpec().getSelector().containsKey("statefulset.kubernetes.io/pod-name");
            boolean headless = "None".equals(service.getSpec().getClusterIP());
            assertThat(!redisPort || onePod || headless).as(path).isTrue();
          }
        });
  }

  @Test
  void hostnameModeNeedsNoServicePerPod() {
    assertThat(RedisTrees.render(redis().addressing(Addressing.HOSTNAME)).keySet())
        .noneMatch(path -> path.matches(".*service-redis-[0-9].*"));
  }

  @Test
  void oneServiceAsksForTheCertificateAndEveryServerMountsIt() {
    SequencedMap<String, String> files = RedisTrees.render(redis().tls());
    Service headless = read(files, "storage/redis/service-redis-headless.yaml", Service.class);
    assertThat(headless.getMetadata().getAnnotations())
        .containsEntry("service.beta.openshift.io/serving-cert-secret-name", "redis-headless-tls");
    files.forEach(
        (path, text) -> {
          if (path.contains("/service-") && !path.contains("headless")) {
            assertThat(text).as(path).doesNotContain("serving-cert");
          }
        });
    for (Container container : pod(redis().tls()).getContainers()) {
      assertThat(container.getVolumeMounts())
          .as(container.getName())
          .anyMatch(
              m -> m.getMountPath().equals("/certs") || container.getName().equals("exporter"));
    }
    assertThat(read(files, "storage/redis/statefulset-redis.yaml", StatefulSet.class).toString())
        .contains("rediss://localhost:6379")
        .doesNotContain("redis://localhost:6379");
  }

  /** The hosts file needs the addresses of Services that outlive the pods. */
  @Test
  void withTlsEachPodHasItsServiceAndAHostsFileOfItsOwn() {
    assertThat(RedisTrees.render(redis().tls()).keySet())
        .contains("storage/redis/service-redis-0.yaml", "storage/redis/service-redis-2.yaml");
    for (String server : List.of("redis", "sentinel")) {
      assertThat(container(redis().tls(), server).getVolumeMounts())
          .anyMatch(m -> m.getMountPath().equals("/etc/hosts") && m.getSubPath().equals("hosts"));
      assertThat(
              container(redis().tls().addressing(Addressing.CLUSTER_IP), server).getVolumeMounts())
          .noneMatch(m -> m.getMountPath().equals("/etc/hosts"));
    }
  }

  private static Container container(RedisProfiles profile, String name) {
    return pod(profile).getContainers().stream()
        .filter(c -> c.getName().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void monitoringAndNetworkPoliciesAreOptional() {
    assertThat(RedisTrees.render(redis().monitoring(false).networkPolicies(false)).keySet())
        .noneMatch(
            path ->
                path.contains("podmonitor")
                    || path.contains("prometheusrule")
                    || path.contains("networkpolicy"));
    assertThat(pod(redis().monitoring(false)).getContainers())
        .extracting(Container::getName)
        .containsExactly("redis", "sentinel");
  }

  @Test
  void aSingleRedisHasNoSentinelNoBudgetAndOneService() {
    SequencedMap<String, String> files = RedisTrees.render(redis().withoutSentinel());
    assertThat(files.keySet())
        .noneMatch(path -> path.contains("sentinel") || path.contains("disruption"));
    assertThat(files).containsKey("storage/redis/service-redis-0.yaml");
    assertThat(pod(redis().withoutSentinel()).getContainers())
        .extracting(Container::getName)
        .containsExactly("redis", "exporter");
  }

  @Test
  void aChangedSettingRollsThePods() {
    Map<String, String> before =
        statefulSet(RedisTrees.render(redis()))
            .getSpec()
            .getTemplate()
            .getMetadata()
            .getAnnotations();
    Map<String, String> same =
        statefulSet(RedisTrees.render(redis()))
            .getSpec()
            .getTemplate()
            .getMetadata()
            .getAnnotations();
    Map<String, String> after =
        statefulSet(RedisTrees.render(redis().quorum(3)))
            .getSpec()
            .getTemplate()
            .getMetadata()
            .getAnnotations();
    assertThat(same).isEqualTo(before);
    assertThat(after).isNotEqualTo(before);
  }

  @Test
  void severalGroupsShareNothingButTheirPage() {
    SequencedMap<String, String> files =
        RedisTrees.render(redis().plan(redis().name("cache").role(Role.CACHE).spec()));
    assertThat(files)
        .containsKeys(
            "storage/redis/statefulset-redis.yaml",
            "storage/redis/statefulset-cache.yaml",
            "docs/redis.md");
    StatefulSet cache = read(files, "storage/redis/statefulset-cache.yaml", StatefulSet.class);
    assertThat(cache.getSpec().getSelector().getMatchLabels())
        .containsEntry("app.kubernetes.io/instance", "cache");
    assertThat(cache.getSpec().getServiceName()).isEqualTo("cache-headless");
  }

  @Test
  void everyAlertNamesItsGroupAndEveryLinkIntoThePageExists() {
    SequencedMap<String, String> files = RedisTrees.render(redis());
    String rule = files.get("storage/redis/prometheusrule-redis-alerts.yaml");
    String page = files.get("docs/redis.md");
    for (String heading :
        List.of("No master after everything was down", "Two masters", "Fewer nodes")) {
      assertThat(rule).contains(heading);
      assertThat(page).contains("**" + heading + ".**");
    }
    assertThat(rule.lines().filter(l -> l.contains("expr: ") && !l.endsWith("|-")))
        .allSatisfy(
            l ->
                assertThat(l)
                    .contains("namespace=\"datalyptica\"")
                    .contains("redis_group=\"redis\""));
  }
}
