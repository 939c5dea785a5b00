package io.datalyptica.rule.object;

import io.datalyptica.bundle.K8sObject;
import io.datalyptica.bundle.ManifestValue;
import io.datalyptica.bundle.ObjectIndex;
import io.datalyptica.diagnostic.Severity;
import java.util.Map;

/**
 * A Deployment whose pods must not share a node stops one before it starts the next: else a rollout
 * waits for a node that may not be there, for ever.
 */
public final class EndlessRollout implements ObjectRule {
  private static final String TERMS =
      "spec.template.spec.affinity.podAntiAffinity.requiredDuringSchedulingIgnoredDuringExecution";
  private static final String UNAVAILABLE = "spec.strategy.rollingUpdate.maxUnavailable";

  @Override
  public String id() {
    return "K8S-117";
  }

  @Override
  public Severity elsewhere() {
    return Severity.WARNING;
  }

  @Override
  public void judge(ObjectIndex index, ObjectReport report) {
    for (K8sObject object : index.ofKind("Deployment")) {
      if (keepsItsPodsApart(object) && !stopsFirst(object)) {
        report.found(
            object,
            object.at("spec.strategy"),
            "the pods of "
                + object
                + " must run on different nodes, and a rollout starts one more before it stops one:"
                + " it never ends when no node is free",
            "set spec.strategy.rollingUpdate to maxSurge: 0 and maxUnavailable: 1");
      }
    }
  }

  /** Whether a required term on nodes finds the Deployment's own pods. */
  private static boolean keepsItsPodsApart(K8sObject object) {
    Map<String, String> labels = object.at("spec.template.metadata.labels").texts();
    for (ManifestValue term : object.at(TERMS).items()) {
      Map<String, String> wanted = term.at("labelSelector.matchLabels").texts();
      if (term.at("topologyKey").text().orElse("").equals("kubernetes.io/hostname")
          && !wanted.isEmpty()
          && labels.entrySet().containsAll(wanted.entrySet())) {
        return true;
      }
    }
    return false;
  }

  /**
   * Recreate stops all. Else some must be allowed to be missing; unsaid it is a quarter, rounded
   * down (kubernetes pkg/apis/apps/v1/defaults.go), which is none of three.
   */
  private static boolean stopsFirst(K8sObject object) {
    if (object.at("spec.strategy.type").text().orElse("").equals("Recreate")) {
      return true;
    }
    String missing = object.at(UNAVAILABLE).text().orElse("25%");
    long replicas = number(object.at("spec.replicas").text().orElse("1"));
    return missing.endsWith("%")
        ? number(missing.substring(0, missing.length() - 1)) * replicas / 100 > 0
        : number(missing) > 0;
  }

  private static long number(String text) {
    long number = 0;
    for (int i = 0; i < text.length() && i < 9; i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        return 0;
      }
      number = 10 * number + c - '0';
    }
    return number;
  }
}
