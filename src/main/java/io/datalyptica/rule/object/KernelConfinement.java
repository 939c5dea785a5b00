package io.datalyptica.rule.object;

import io.datalyptica.bundle.ManifestValue;
import io.datalyptica.bundle.ObjectIndex;
import java.util.Map;
import java.util.Set;

/**
 * No pod loosens how the kernel confines it: AppArmor, SELinux, the masked parts of /proc,
 * parameters of the kernel.
 */
public final class KernelConfinement implements ObjectRule {
  private static final String APP_ARMOR = "container.apparmor.security.beta.kubernetes.io/";
  private static final Set<String> SELINUX_TYPES =
      Set.of("", "container_t", "container_init_t", "container_kvm_t");
  private static final int ENGINE_TYPE_SINCE = 31;

  /** Safe parameters, with the minor version of Kubernetes from which Pod Security takes them. */
  private static final Map<String, Integer> SYSCTLS =
      Map.ofEntries(
          Map.entry("kernel.shm_rmid_forced", 0),
          Map.entry("net.ipv4.ip_local_port_range", 0),
          Map.entry("net.ipv4.tcp_syncookies", 0),
          Map.entry("net.ipv4.ping_group_range", 0),
          Map.entry("net.ipv4.ip_unprivileged_port_start", 0),
          Map.entry("net.ipv4.ip_local_reserved_ports", 27),
          Map.entry("net.ipv4.tcp_keepalive_time", 29),
          Map.entry("net.ipv4.tcp_fin_timeout", 29),
          Map.entry("net.ipv4.tcp_keepalive_intvl", 29),
          Map.entry("net.ipv4.tcp_keepalive_probes", 29),
          Map.entry("net.ipv4.tcp_rmem", 32),
          Map.entry("net.ipv4.tcp_wmem", 32));

  @Override
  public String id() {
    return "SEC-061";
  }

  @Override
  public void judge(ObjectIndex index, ObjectReport report) {
    for (SecuredPods pods : SecuredPods.of(index)) {
      Judgement judgement = new Judgement(pods, index.kubernetes(), report);
      judgement.annotations();
      judgement.sysctls();
      judgement.context(pods.podContext(), "the pod");
      for (ManifestValue container : pods.containers()) {
        judgement.context(SecuredPods.context(container), SecuredPods.name(container));
      }
    }
  }

  private record Judgement(SecuredPods pods, int kubernetes, ObjectReport report) {
    void annotations() {
      for (var annotation : pods.annotations().entries().entrySet()) {
        String profile = annotation.getValue().text().orElse("");
        boolean allowed =
            profile.isEmpty()
                || profile.equals("runtime/default")
                || profile.startsWith("localhost/");
        if (annotation.getKey().startsWith(APP_ARMOR) && !allowed) {
          refuse(
              annotation.getValue(),
              "the AppArmor profile " + profile + " is asked for",
              "remove the annotation");
        }
      }
    }

    void sysctls() {
      for (ManifestValue sysctl : pods.podContext().get("sysctls").items()) {
        String name = sysctl.get("name").text().orElse("?");
        Integer since = SYSCTLS.get(name);
        if (since == null || since > kubernetes) {
          refuse(
              sysctl.get("name"),
              "the pod sets the kernel parameter " + name,
              "remove " + name + " from sysctls");
        }
      }
    }

    void context(ManifestValue context, String who) {
      ManifestValue profile = context.at("appArmorProfile.type");
      String type = profile.text().orElse("RuntimeDefault");
      if (!type.equals("RuntimeDefault") && !type.equals("Localhost")) {
        refuse(profile, who + " has the AppArmor profile " + type, "remove appArmorProfile");
      }
      ManifestValue proc = context.get("procMount");
      if (!proc.text().orElse("Default").equals("Default")) {
        refuse(proc, who + " mounts /proc unmasked", "remove procMount");
      }
      seLinux(context.get("seLinuxOptions"), who);
    }

    private void seLinux(ManifestValue options, String who) {
      if (options.isEmpty()) {
        return;
      }
      String type = options.get("type").text().orElse("");
      boolean typed =
          SELINUX_TYPES.contains(type)
              || type.equals("container_engine_t") && kubernetes >= ENGINE_TYPE_SINCE;
      boolean named =
          !options.get("user").text().orElse("").isEmpty()
              || !options.get("role").text().orElse("").isEmpty();
      String judge = typed && !named ? "restricted-v2" : "Pod Security";
      String what = who + " asks for SELinux options of its own";
      report.found(
          pods.object(),
          options,
          pods.object() + ": " + what + "; " + judge + " refuses the pod",
          "remove seLinuxOptions");
    }

    private void refuse(ManifestValue at, String what, String remedy) {
      report.found(
          pods.object(),
          at,
          pods.object() + ": " + what + "; Pod Security refuses the pod",
          remedy);
    }
  }
}
