package io.datalyptica.rule;

import io.datalyptica.bundle.K8sObject;
import io.datalyptica.bundle.ObjectIndex;
import io.datalyptica.bundle.PodTemplate;
import io.datalyptica.bundle.Value;
import io.datalyptica.diagnostic.Severity;
import java.util.List;

/** Every container can run under OpenShift's SCC restricted-v2 and the Pod Security level restricted. */
public final class RestrictedContainer implements ObjectRule {
  private static final RuleDoc DOC =
      RuleDoc.of(
          "SEC-101",
          Severity.ERROR,
          "a container that restricted-v2 or Pod Security restricted refuses",
          """
          OpenShift's default SCC `restricted-v2` gives each namespace its own range of user ids and refuses a pod
          that asks for another one; so `runAsUser`, `runAsGroup` and `fsGroup` stay unset. The Pod Security level
          `restricted`, which the namespace enforces, asks for `runAsNonRoot: true`, `allowPrivilegeEscalation:
          false`, `capabilities.drop: [ALL]`, and `seccompProfile.type: RuntimeDefault`
          (kubernetes.io/docs/concepts/security/pod-security-standards). A refused pod never appears: only the events
          of its StatefulSet say why.
          """,
          """
          Leave the ids unset and set `runAsNonRoot`, `allowPrivilegeEscalation`, `capabilities.drop` and
          `seccompProfile` as above.
          """,
          "kubernetes.io/docs/concepts/security/pod-security-standards;"
              + " OpenShift, Managing security context constraints");

  @Override
  public RuleDoc doc() {
    return DOC;
  }

  @Override
  public void judge(ObjectIndex index, ObjectReport report) {
    for (K8sObject object : index.objects()) {
      PodTemplate.of(object).ifPresent(pods -> new Judgement(object, pods.spec(), report).judge(pods));
    }
  }

  private record Judgement(K8sObject object, Value spec, ObjectReport report) {
    void judge(PodTemplate pods) {
      for (String field : List.of("hostNetwork", "hostPID", "hostIPC")) {
        if (spec.get(field).isTrue()) {
          refuse(spec.get(field), "shares the node through " + field, "remove " + field);
        }
      }
      for (Value volume : spec.get("volumes").items()) {
        if (volume.get("hostPath").isPresent()) {
          refuse(volume.get("hostPath"), "mounts a path of the node", "use another kind of volume than hostPath");
        }
      }
      ids(spec.get("securityContext"));
      pods.containers().forEach(this::container);
    }

    private void ids(Value context) {
      for (String field : List.of("runAsUser", "runAsGroup", "fsGroup", "supplementalGroups", "seLinuxOptions")) {
        if (context.get(field).isPresent()) {
          String remedy = "remove " + field + "; the namespace's range supplies it";
          refuse(context.get(field), "asks for ids of its own by " + field, remedy);
        }
      }
    }

    private void container(Value container) {
      Value context = container.get("securityContext");
      String name = "container " + container.get("name").text().orElse("?");
      ids(context);
      Value nonRoot = either(context, "runAsNonRoot");
      if (!nonRoot.isTrue()) {
        refuse(nonRoot, name + " may run as root", "set securityContext.runAsNonRoot to true");
      }
      if (!context.get("allowPrivilegeEscalation").isFalse()) {
        refuse(
            context.get("allowPrivilegeEscalation"),
            name + " may gain privileges",
            "set securityContext.allowPrivilegeEscalation to false");
      }
      if (context.get("privileged").isTrue()) {
        refuse(context.get("privileged"), name + " is privileged", "remove privileged");
      }
      capabilities(context, name);
      Value seccomp = either(context, "seccompProfile");
      if (!List.of("RuntimeDefault", "Localhost").contains(seccomp.get("type").text().orElse(""))) {
        refuse(seccomp, name + " has no seccomp profile", "set securityContext.seccompProfile.type to RuntimeDefault");
      }
    }

    private void capabilities(Value context, String name) {
      Value drop = context.at("capabilities.drop");
      boolean all = false;
      for (Value capability : drop.items()) {
        all |= capability.text().orElse("").equals("ALL");
      }
      if (!all) {
        refuse(drop, name + " keeps capabilities", "set securityContext.capabilities.drop to [ALL]");
      }
      for (Value added : context.at("capabilities.add").items()) {
        if (!added.text().orElse("").equals("NET_BIND_SERVICE")) {
          refuse(added, name + " adds the capability " + added.text().orElse("?"), "remove it from capabilities.add");
        }
      }
    }

    /** The pod's setting where the container has none. */
    private Value either(Value context, String field) {
      Value ofPod = spec.get("securityContext").get(field);
      return context.get(field).isAbsent() && ofPod.isPresent() ? ofPod : context.get(field);
    }

    private void refuse(Value at, String what, String remedy) {
      report.found(object, at, object + ": " + what + "; restricted-v2 refuses the pod", remedy);
    }
  }
}
