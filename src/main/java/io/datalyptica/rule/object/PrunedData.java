package io.datalyptica.rule.object;

import io.datalyptica.bundle.K8sObject;
import io.datalyptica.bundle.ManifestValue;
import io.datalyptica.bundle.ObjectIndex;
import io.datalyptica.diagnostic.Severity;

/** What holds data is deleted by a person and by no GitOps engine. */
public final class PrunedData implements ObjectRule {
  private static final String FLUX = "kustomize.toolkit.fluxcd.io/prune";
  private static final String ARGO = "argocd.argoproj.io/sync-options";

  @Override
  public String id() {
    return "K8S-121";
  }

  /** Whether an engine applies it is not known there. */
  @Override
  public Severity elsewhere() {
    return Severity.NOTE;
  }

  @Override
  public void judge(ObjectIndex index, ObjectReport report) {
    for (K8sObject object : index.objects()) {
      if (index.holdsData(object)) {
        judge(object, report);
      }
    }
  }

  private static void judge(K8sObject object, ObjectReport report) {
    ManifestValue prune = object.annotation(FLUX);
    if (!"disabled".equals(prune.text().orElse(""))) {
      report.found(
          object,
          prune,
          object + " holds data, and Flux deletes it when its file leaves the tree",
          "annotate it with " + FLUX + ": disabled");
    }
    ManifestValue options = object.annotation(ARGO);
    String words = options.text().orElse("");
    if (!words.contains("Prune=false") || !words.contains("Delete=false")) {
      report.found(
          object,
          options,
          object
              + " holds data, and Argo CD deletes it when its file leaves the tree, or with its"
              + " Application",
          "annotate it with " + ARGO + ": Prune=false,Delete=false");
    }
  }
}
