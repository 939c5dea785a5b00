package io.datalyptica.rule;

import io.datalyptica.bundle.K8sObject;
import io.datalyptica.bundle.ObjectIndex;
import io.datalyptica.bundle.PodTemplate;
import io.datalyptica.bundle.Value;
import io.datalyptica.diagnostic.Severity;
import java.util.HashSet;
import java.util.Set;

/** Every mount has its volume, and no two mounts of a container share a path. */
public final class UnknownVolume implements ObjectRule {
  @Override
  public RuleDoc doc() {
    return RuleDoc.of(
        "K8S-108",
        Severity.ERROR,
        "a mount of a volume that the pod does not have, or two mounts at one path",
        """
        A `volumeMounts[].name` is looked up in the pod's `volumes` and, in a StatefulSet, in its
        `volumeClaimTemplates`. The API server refuses the pod, not the StatefulSet or Job that would make it: the
        apply succeeds, and no pod appears.
        """,
        """
        Add the volume, or mount one that exists; give each mount of a container a path of its own.
        """,
        "kubernetes/kubernetes pkg/apis/core/validation, ValidateVolumeMounts");
  }

  @Override
  public void judge(ObjectIndex index, ObjectReport report) {
    for (K8sObject object : index.objects()) {
      PodTemplate.of(object).ifPresent(pods -> judge(object, pods, report));
    }
  }

  private static void judge(K8sObject object, PodTemplate pods, ObjectReport report) {
    Set<String> volumes = new HashSet<>();
    pods.spec().get("volumes").items().forEach(v -> volumes.add(v.get("name").text().orElse("")));
    object
        .at("spec.volumeClaimTemplates")
        .items()
        .forEach(c -> volumes.add(c.at("metadata.name").text().orElse("")));
    for (Value container : pods.containers()) {
      Set<String> paths = new HashSet<>();
      for (Value mount : container.get("volumeMounts").items()) {
        String name = mount.get("name").text().orElse("");
        String path = mount.get("mountPath").text().orElse("");
        if (!volumes.contains(name)) {
          report.found(
              object,
              mount.get("name"),
              object + " mounts the volume " + name + ", which it does not have: no pod is made",
              "add a volume named " + name + ", or mount one of " + volumes);
        } else if (!paths.add(path)) {
          report.found(
              object,
              mount.get("mountPath"),
              object + " mounts two volumes at " + path + ": no pod is made",
              "set mountPath to a path of its own");
        }
      }
    }
  }
}
