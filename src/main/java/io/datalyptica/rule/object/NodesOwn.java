package io.datalyptica.rule.object;

import io.datalyptica.bundle.ManifestValue;
import io.datalyptica.bundle.ObjectIndex;
import java.util.List;
import java.util.Set;

/**
 * No pod takes what belongs to its node: ports, foreign kinds of volumes, Windows' host, other
 * hosts by way of the kubelet.
 */
public final class NodesOwn implements ObjectRule {
  /** Those of restricted-v2 are the same. */
  private static final Set<String> VOLUMES =
      Set.of(
          "configMap",
          "csi",
          "downwardAPI",
          "emptyDir",
          "ephemeral",
          "persistentVolumeClaim",
          "projected",
          "secret");

  private static final int PROBED_HOSTS_SINCE = 34;
  private static final List<String> PROBES =
      List.of("startupProbe", "livenessProbe", "readinessProbe");
  private static final List<String> HOOKS = List.of("postStart", "preStop");

  @Override
  public String id() {
    return "SEC-060";
  }

  @Override
  public void judge(ObjectIndex index, ObjectReport report) {
    for (SecuredPods pods : SecuredPods.of(index)) {
      volumes(pods, report);
      hostProcess(pods, pods.podContext(), "the pod", report);
      for (ManifestValue container : pods.containers()) {
        String name = SecuredPods.name(container);
        hostProcess(pods, SecuredPods.context(container), name, report);
        for (ManifestValue port : container.get("ports").items()) {
          if (port.get("hostPort").number().orElse(0) != 0) {
            String what =
                name + " takes port " + port.get("hostPort").text().orElse("") + " of its node";
            refuse(pods, port.get("hostPort"), what, "remove hostPort", report);
          }
        }
        if (index.kubernetes() >= PROBED_HOSTS_SINCE) {
          hosts(pods, container, report);
        }
      }
    }
  }

  private static void volumes(SecuredPods pods, ObjectReport report) {
    for (ManifestValue volume : pods.spec().get("volumes").items()) {
      for (var source : volume.entries().entrySet()) {
        String kind = source.getKey();
        boolean allowed = kind.equals("name") || kind.equals("hostPath") || VOLUMES.contains(kind);
        if (!allowed && source.getValue().isPresent()) {
          String what =
              "volume " + volume.get("name").text().orElse("?") + " is of the kind " + kind;
          refuse(
              pods,
              source.getValue(),
              what,
              "use a persistentVolumeClaim instead of " + kind,
              report);
        }
      }
    }
  }

  private static void hostProcess(
      SecuredPods pods, ManifestValue context, String who, ObjectReport report) {
    ManifestValue flag = context.at("windowsOptions.hostProcess");
    if (flag.isTrue()) {
      refuse(
          pods,
          flag,
          who + " runs as a process of the Windows host",
          "remove windowsOptions.hostProcess",
          report);
    }
  }

  private static void hosts(SecuredPods pods, ManifestValue container, ObjectReport report) {
    for (String probe : PROBES) {
      host(pods, container, container.get(probe), report);
    }
    for (String hook : HOOKS) {
      host(pods, container, container.get("lifecycle").get(hook), report);
    }
  }

  private static void host(
      SecuredPods pods, ManifestValue container, ManifestValue handler, ObjectReport report) {
    for (String how : new String[] {"httpGet", "tcpSocket"}) {
      ManifestValue host = handler.get(how).get("host");
      if (!host.text().orElse("").isEmpty()) {
        String what =
            SecuredPods.name(container)
                + " sends the kubelet to the host "
                + host.text().orElse("");
        refuse(pods, host, what, "remove host: the kubelet then asks the pod itself", report);
      }
    }
  }

  private static void refuse(
      SecuredPods pods, ManifestValue at, String what, String remedy, ObjectReport report) {
    report.found(
        pods.object(), at, pods.object() + ": " + what + "; Pod Security refuses the pod", remedy);
  }
}
