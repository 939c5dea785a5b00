package io.datalyptica.rule.object;

import io.datalyptica.bundle.K8sObject;
import io.datalyptica.bundle.ManifestValue;
import io.datalyptica.bundle.ObjectIndex;
import io.datalyptica.bundle.PodTemplate;
import java.util.HashSet;
import java.util.Set;

/** Every mount has its volume, and no two mounts of a container share a path. */
public final class UnknownVolume implements ObjectRule {
  @Override
  public String id() {
    return "K8S-108";
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
    for (ManifestValue container : pods.containers()) {
      Set<String> paths = new HashSet<>();
      for (ManifestValue mount : container.get("volumeMounts").items()) {
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
