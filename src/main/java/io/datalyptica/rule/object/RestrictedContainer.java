package io.datalyptica.rule.object;

import io.datalyptica.bundle.ManifestValue;
import io.datalyptica.bundle.ObjectIndex;

/**
 * Every container can run under OpenShift's SCC restricted-v2 and the Pod Security level
 * restricted.
 */
public final class RestrictedContainer implements ObjectRule {
  private static final String POD_SECURITY = "Pod Security restricted refuses the pod";
  private static final String BOTH = "restricted-v2 and Pod Security refuse the pod";
  private static final String SCC = "restricted-v2 refuses the pod";

  @Override
  public String id() {
    return "SEC-101";
  }

  @Override
  public void judge(ObjectIndex index, ObjectReport report) {
    for (SecuredPods pods : SecuredPods.of(index)) {
      new Judgement(pods, report).judge();
    }
  }

  private record Judgement(SecuredPods pods, ObjectReport report) {
    void judge() {
      for (String field : new String[] {"hostNetwork", "hostPID", "hostIPC"}) {
        if (pods.spec().get(field).isTrue()) {
          refuse(
              pods.spec().get(field), "shares the node through " + field, BOTH, "remove " + field);
        }
      }
      for (ManifestValue volume : pods.spec().get("volumes").items()) {
        if (volume.get("hostPath").isPresent()) {
          refuse(
              volume.get("hostPath"),
              "mounts a path of the node",
              BOTH,
              "use another kind of volume than hostPath");
        }
      }
      ManifestValue ofPod = pods.podContext();
      ids(ofPod);
      boolean used = false; // a pod's own setting counts even where every container overrides it
      for (ManifestValue container : pods.containers()) {
        used |= container(container);
      }
      if (!used && ofPod.get("runAsNonRoot").isFalse()) {
        refuse(
            ofPod.get("runAsNonRoot"),
            "lets its containers run as root",
            POD_SECURITY,
            "set runAsNonRoot to true");
      }
    }

    private void ids(ManifestValue context) {
      for (String field : new String[] {"runAsUser", "fsGroup"}) {
        if (context.get(field).isPresent()) {
          String remedy = "remove " + field + "; the namespace's range supplies it";
          refuse(context.get(field), "asks for an id of its own by " + field, SCC, remedy);
        }
      }
    }

    /** Whether a setting of the pod was judged here. */
    private boolean container(ManifestValue container) {
      ManifestValue context = SecuredPods.context(container);
      String name = SecuredPods.name(container);
      ids(context);
      ManifestValue nonRoot = either(context, "runAsNonRoot");
      if (!nonRoot.isTrue()) {
        refuse(
            nonRoot,
            name + " may run as root",
            POD_SECURITY,
            "set securityContext.runAsNonRoot to true");
      }
      if (context.get("privileged").isTrue()) {
        refuse(context.get("privileged"), name + " is privileged", BOTH, "remove privileged");
      }
      added(context, name);
      if (!pods.onWindows()) {
        linux(context, name);
      }
      return context.get("runAsNonRoot").isAbsent();
    }

    private void linux(ManifestValue context, String name) {
      ManifestValue escalation = context.get("allowPrivilegeEscalation");
      if (!escalation.isFalse()) {
        String who = escalation.isTrue() ? BOTH : POD_SECURITY;
        refuse(
            escalation,
            name + " may gain privileges",
            who,
            "set securityContext.allowPrivilegeEscalation to false");
      }
      ManifestValue drop = context.at("capabilities.drop");
      if (!holds(drop, "ALL")) {
        refuse(
            drop,
            name + " keeps capabilities",
            POD_SECURITY,
            "set securityContext.capabilities.drop to [ALL]");
      }
      ManifestValue seccomp = either(context, "seccompProfile");
      String type = seccomp.get("type").text().orElse("");
      if (!type.equals("RuntimeDefault")) {
        String what =
            type.isEmpty() ? " has no seccomp profile" : " has the seccomp profile " + type;
        String who = type.isEmpty() ? POD_SECURITY : type.equals("Localhost") ? SCC : BOTH;
        refuse(
            seccomp, name + what, who, "set securityContext.seccompProfile.type to RuntimeDefault");
      }
    }

    private void added(ManifestValue context, String name) {
      for (ManifestValue added : context.at("capabilities.add").items()) {
        if (!added.text().orElse("").equals("NET_BIND_SERVICE")) {
          String what = name + " adds the capability " + added.text().orElse("?");
          refuse(added, what, BOTH, "remove it from capabilities.add");
        }
      }
    }

    private static boolean holds(ManifestValue list, String word) {
      for (ManifestValue item : list.items()) {
        if (item.text().orElse("").equals(word)) {
          return true;
        }
      }
      return false;
    }

    /** The pod's setting where the container has none. */
    private ManifestValue either(ManifestValue context, String field) {
      ManifestValue ofPod = pods.podContext().get(field);
      return context.get(field).isAbsent() && ofPod.isPresent() ? ofPod : context.get(field);
    }

    private void refuse(ManifestValue at, String what, String who, String remedy) {
      report.found(pods.object(), at, pods.object() + ": " + what + "; " + who, remedy);
    }
  }
}
