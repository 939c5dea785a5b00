package io.datalyptica.rule.object;

import static org.assertj.core.api.Assertions.assertThat;

import io.datalyptica.bundle.Bundle;
import io.datalyptica.bundle.ObjectIndex;
import io.datalyptica.bundle.ReadBack;
import io.datalyptica.diagnostic.Diagnostic;
import io.datalyptica.profile.Tier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.representer.Representer;

/**
 * Every field of Pod Security's restricted profile, by itself, in a pod that is sound but for it.
 * The table is written from the standard's page
 * (kubernetes.io/docs/concepts/security/pod-security-standards), not from our rules.
 */
class PodSecurityTest {
  private static final List<ObjectRule> RULES =
      List.of(new RestrictedContainer(), new NodesOwn(), new KernelConfinement());
  private static final String CONTAINER =
      "{name: c, image: i, securityContext: {runAsNonRoot: true, allowPrivilegeEscalation: false,"
          + " capabilities: {drop: [ALL]}, seccompProfile: {type: RuntimeDefault}}}";

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        // field of the pod's spec | value | the rule that refuses it, or nothing
        "hostNetwork|true|SEC-101",
        "hostNetwork|false|",
        "hostPID|true|SEC-101",
        "hostPID|false|",
        "hostIPC|true|SEC-101",
        "hostIPC|false|",
        "volumes|[{name: v, hostPath: {path: /}}]|SEC-101",
        "volumes|[{name: v, nfs: {server: s, path: /}}]|SEC-060",
        "volumes|[{name: v, iscsi: {}}]|SEC-060",
        "volumes|[{name: v, gitRepo: {repository: r}}]|SEC-060",
        "volumes|[{name: v, awsElasticBlockStore: {volumeID: v}}]|SEC-060",
        "volumes|[{name: v, cephfs: {}}]|SEC-060",
        "volumes|[{name: v, flexVolume: {driver: d}}]|SEC-060",
        "volumes|[{name: v, image: {reference: r}}]|SEC-060",
        "volumes|[{name: v, emptyDir: {}}]|",
        "volumes|[{name: v, csi: {driver: d}}]|",
        "volumes|[{name: v, secret: {secretName: s}}]|",
        "volumes|[{name: v, persistentVolumeClaim: {claimName: c}}]|",
        "volumes|[{name: v, ephemeral: {}}]|",
        "volumes|[{name: v, projected: {sources: []}}]|",
        "volumes|[{name: v, downwardAPI: {}}]|",
        "volumes|[{name: v, configMap: {name: c}}]|",
        "securityContext|{windowsOptions: {hostProcess: true}}|SEC-060",
        "securityContext|{windowsOptions: {hostProcess: false}}|",
        "securityContext|{runAsNonRoot: false}|SEC-101",
        "securityContext|{runAsNonRoot: true}|",
        "securityContext|{runAsUser: 0}|SEC-101",
        "securityContext|{runAsUser: 1000}|SEC-101",
        "securityContext|{runAsGroup: 1000}|",
        "securityContext|{fsGroup: 1000}|SEC-101",
        "securityContext|{supplementalGroups: [1000]}|",
        "securityContext|{seccompProfile: {type: RuntimeDefault}}|",
        "securityContext|{appArmorProfile: {type: Unconfined}}|SEC-061",
        "securityContext|{appArmorProfile: {type: RuntimeDefault}}|",
        "securityContext|{appArmorProfile: {type: Localhost}}|",
        "securityContext|{seLinuxOptions: {type: spc_t}}|SEC-061",
        "securityContext|{seLinuxOptions: {user: u}}|SEC-061",
        "securityContext|{seLinuxOptions: {role: r}}|SEC-061",
        "securityContext|{seLinuxOptions: {level: s0}}|SEC-061",
        "securityContext|{sysctls: [{name: kernel.msgmax, value: '1'}]}|SEC-061",
        "securityContext|{sysctls: [{name: kernel.shm_rmid_forced, value: '1'}]}|",
        "securityContext|{sysctls: [{name: net.ipv4.ping_group_range, value: '0 1'}]}|"
      })
  void fieldOfThePod(String field, String value, String rule) {
    Map<String, Object> spec = spec();
    spec.put(field, new Yaml().load(value));
    for (String kind :
        List.of(
            "Pod",
            "Deployment",
            "DaemonSet",
            "StatefulSet",
            "ReplicaSet",
            "ReplicationController",
            "Job",
            "CronJob")) {
      assertThat(found(kind, spec, 32))
          .as(kind)
          .isEqualTo(rule == null ? List.of() : List.of(rule));
    }
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        // field of the container's securityContext | value | the rule that refuses it, or nothing
        "privileged|true|SEC-101",
        "privileged|false|",
        "allowPrivilegeEscalation|true|SEC-101",
        "allowPrivilegeEscalation||SEC-101",
        "runAsNonRoot|false|SEC-101",
        "runAsNonRoot||SEC-101",
        "runAsUser|0|SEC-101",
        "runAsUser|1000|SEC-101",
        "runAsGroup|0|",
        "capabilities||SEC-101",
        "capabilities|{drop: [NET_RAW]}|SEC-101",
        "capabilities|{drop: [all]}|SEC-101",
        "capabilities|{drop: [NET_RAW, ALL]}|",
        "capabilities|{drop: [ALL], add: [NET_BIND_SERVICE]}|",
        "capabilities|{drop: [ALL], add: [CHOWN]}|SEC-101",
        "capabilities|{drop: [ALL], add: [SYS_ADMIN]}|SEC-101",
        "seccompProfile||SEC-101",
        "seccompProfile|{type: Unconfined}|SEC-101",
        "seccompProfile|{type: Localhost, localhostProfile: p}|SEC-101",
        "procMount|Unmasked|SEC-061",
        "procMount|Default|",
        "appArmorProfile|{type: Unconfined}|SEC-061",
        "appArmorProfile|{type: Localhost, localhostProfile: p}|",
        "seLinuxOptions|{type: spc_t}|SEC-061",
        "seLinuxOptions|{user: u}|SEC-061",
        "seLinuxOptions|{role: r}|SEC-061",
        "windowsOptions|{hostProcess: true}|SEC-060",
        "readOnlyRootFilesystem|false|"
      })
  void fieldOfAContainer(String field, String value, String rule) {
    for (String list : List.of("containers", "initContainers", "ephemeralContainers")) {
      Map<String, Object> spec = spec();
      Map<String, Object> container = new Yaml().load(CONTAINER);
      @SuppressWarnings("unchecked")
      Map<String, Object> context = (Map<String, Object>) container.get("securityContext");
      context.remove(field);
      if (value != null) {
        context.put(field, new Yaml().load(value));
      }
      spec.put(list, List.of(container));
      assertThat(found("Pod", spec, 32))
          .as(list)
          .isEqualTo(rule == null ? List.of() : List.of(rule));
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "{ports: [{containerPort: 80, hostPort: 80}]}|32|SEC-060",
        "{ports: [{containerPort: 80, hostPort: 0}]}|32|",
        "{ports: [{containerPort: 80}]}|32|",
        "{livenessProbe: {httpGet: {host: h, port: 1}}}|34|SEC-060",
        "{livenessProbe: {httpGet: {host: h, port: 1}}}|33|",
        "{readinessProbe: {tcpSocket: {host: h, port: 1}}}|34|SEC-060",
        "{startupProbe: {httpGet: {host: h, port: 1}}}|34|SEC-060",
        "{startupProbe: {httpGet: {host: '', port: 1}}}|34|",
        "{lifecycle: {preStop: {httpGet: {host: h, port: 1}}}}|34|SEC-060",
        "{lifecycle: {postStart: {tcpSocket: {host: h, port: 1}}}}|34|SEC-060",
        "{lifecycle: {preStop: {exec: {command: [x]}}}}|34|"
      })
  void restOfAContainer(String fields, int kubernetes, String rule) {
    Map<String, Object> container = new Yaml().load(CONTAINER);
    container.putAll(new Yaml().load(fields));
    Map<String, Object> spec = spec();
    spec.put("containers", List.of(container));
    assertThat(found("Pod", spec, kubernetes)).isEqualTo(rule == null ? List.of() : List.of(rule));
  }

  @ParameterizedTest
  @CsvSource({
    "net.ipv4.ip_local_reserved_ports,27",
    "net.ipv4.tcp_keepalive_time,29",
    "net.ipv4.tcp_fin_timeout,29",
    "net.ipv4.tcp_keepalive_intvl,29",
    "net.ipv4.tcp_keepalive_probes,29",
    "net.ipv4.tcp_rmem,32",
    "net.ipv4.tcp_wmem,32"
  })
  void aSysctlIsSafeFromAVersionOn(String sysctl, int since) {
    Map<String, Object> spec = spec();
    spec.put("securityContext", Map.of("sysctls", List.of(Map.of("name", sysctl, "value", "1"))));
    assertThat(found("Pod", spec, since)).isEmpty();
    assertThat(found("Pod", spec, since - 1)).containsExactly("SEC-061");
  }

  @Test
  void anAnnotationMayAskForAppArmor() {
    for (String profile : List.of("runtime/default", "localhost/x", "")) {
      assertThat(found("Deployment", spec(), 32, profile)).as(profile).isEmpty();
    }
    assertThat(found("Deployment", spec(), 32, "unconfined")).containsExactly("SEC-061");
  }

  @Test
  void theContainerTakesThePodsSettings() {
    Map<String, Object> spec = spec();
    spec.put(
        "securityContext",
        new Yaml().load("{runAsNonRoot: true, seccompProfile: {type: RuntimeDefault}}"));
    spec.put(
        "containers",
        List.of(
            new Yaml()
                .<Object>load(
                    "{name: c, securityContext: {allowPrivilegeEscalation: false, capabilities:"
                        + " {drop: [ALL]}}}")));
    assertThat(found("Deployment", spec, 32)).isEmpty();
    spec.put(
        "securityContext",
        new Yaml().load("{runAsNonRoot: true, seccompProfile: {type: Unconfined}}"));
    assertThat(found("Deployment", spec, 32)).containsExactly("SEC-101");
  }

  @Test
  void windowsIsAskedForLess() {
    Map<String, Object> spec = spec();
    spec.put("os", Map.of("name", "windows"));
    spec.put(
        "containers",
        List.of(new Yaml().<Object>load("{name: c, securityContext: {runAsNonRoot: true}}")));
    assertThat(found("Pod", spec, 32)).isEmpty();
    spec.put("containers", List.of(new Yaml().<Object>load("{name: c}")));
    assertThat(found("Pod", spec, 32)).containsExactly("SEC-101");
  }

  private static Map<String, Object> spec() {
    Map<String, Object> spec = new LinkedHashMap<>();
    spec.put("containers", List.of(new Yaml().<Object>load(CONTAINER)));
    return spec;
  }

  private static List<String> found(String kind, Map<String, Object> spec, int kubernetes) {
    return found(kind, spec, kubernetes, "");
  }

  private static List<String> found(
      String kind, Map<String, Object> spec, int kubernetes, String appArmor) {
    Map<String, Object> pod = new LinkedHashMap<>();
    pod.put(
        "metadata",
        Map.of(
            "name",
            "x",
            "annotations",
            Map.of("container.apparmor.security.beta.kubernetes.io/c", appArmor)));
    pod.put("spec", spec);
    Map<String, Object> object =
        new LinkedHashMap<>(
            Map.of("apiVersion", "v1", "kind", kind, "metadata", Map.of("name", "x")));
    switch (kind) {
      case "Pod" -> object.putAll(pod);
      case "CronJob" ->
          object.put("spec", Map.of("jobTemplate", Map.of("spec", Map.of("template", pod))));
      default -> object.put("spec", Map.of("template", pod));
    }
    // Written as JSON would be: no aliases, which a reader of our own trees refuses.
    String text = new Yaml(new Representer(noAliases()), noAliases()).dump(object);
    ObjectIndex index =
        ReadBack.of(Bundle.builder().add("x.yaml", text).build(), List.of(), kubernetes);
    assertThat(index.unreadable()).as(text).isEmpty();
    List<String> ids = new ArrayList<>();
    for (Diagnostic d : ObjectJudge.judge(RULES, index, Tier.HA)) {
      ids.add(d.rule().text());
    }
    return ids;
  }

  private static DumperOptions noAliases() {
    DumperOptions options = new DumperOptions();
    options.setDereferenceAliases(true);
    return options;
  }
}
