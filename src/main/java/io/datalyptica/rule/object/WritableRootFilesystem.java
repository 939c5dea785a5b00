package io.datalyptica.rule.object;

import io.datalyptica.bundle.K8sObject;
import io.datalyptica.bundle.ManifestValue;
import io.datalyptica.bundle.ObjectIndex;
import io.datalyptica.bundle.PodTemplate;
import io.datalyptica.diagnostic.Severity;

/**
 * The image of every container is read-only: what must be written has a volume, and its size is
 * known.
 */
public final class WritableRootFilesystem implements ObjectRule {
  @Override
  public String id() {
    return "SEC-102";
  }

  @Override
  public Severity elsewhere() {
    return Severity.NOTE;
  }

  @Override
  public void judge(ObjectIndex index, ObjectReport report) {
    for (K8sObject object : index.objects()) {
      PodTemplate.of(object)
          .ifPresent(pods -> pods.containers().forEach(c -> judge(object, c, report)));
    }
  }

  private static void judge(K8sObject object, ManifestValue container, ObjectReport report) {
    ManifestValue readOnly = container.at("securityContext.readOnlyRootFilesystem");
    if (!readOnly.isTrue()) {
      report.found(
          object,
          readOnly,
          "container "
              + container.get("name").text().orElse("?")
              + " of "
              + object
              + " can write to its image",
          "set securityContext.readOnlyRootFilesystem to true");
    }
  }
}
