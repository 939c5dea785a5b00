package io.datalyptica.rule.object;

import io.datalyptica.bundle.K8sObject;
import io.datalyptica.bundle.ManifestValue;
import io.datalyptica.bundle.ObjectIndex;
import io.datalyptica.diagnostic.Severity;
import java.util.Map;

/** A script in a ConfigMap reaches the cluster as it was written. */
public final class SubstitutedScript implements ObjectRule {
  private static final String SUBSTITUTE = "kustomize.toolkit.fluxcd.io/substitute";

  @Override
  public String id() {
    return "K8S-122";
  }

  /** Whether Flux applies it, and substitutes, is not known there. */
  @Override
  public Severity elsewhere() {
    return Severity.NOTE;
  }

  @Override
  public void judge(ObjectIndex index, ObjectReport report) {
    for (K8sObject map : index.ofKind("ConfigMap")) {
      if (!optedOut(map)) {
        judge(map, report);
      }
    }
  }

  /** The label does the same as the annotation. */
  private static boolean optedOut(K8sObject map) {
    return "disabled".equals(map.annotation(SUBSTITUTE).text().orElse(""))
        || "disabled".equals(map.at("metadata.labels").get(SUBSTITUTE).text().orElse(""));
  }

  private static void judge(K8sObject map, ObjectReport report) {
    for (Map.Entry<String, ManifestValue> entry : map.at("data").entries().entrySet()) {
      String text = entry.getValue().text().orElse("");
      if (text.contains("${") || text.contains("$$")) {
        report.found(
            map,
            entry.getValue(),
            entry.getKey()
                + " of "
                + map
                + " has dollars that Flux' postBuild takes for its own: it writes another script,"
                + " or stops at it",
            "annotate it with " + SUBSTITUTE + ": disabled");
        return;
      }
    }
  }
}
