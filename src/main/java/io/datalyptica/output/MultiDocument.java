package io.datalyptica.output;

import io.datalyptica.bundle.Bundle;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Writes the manifests of a bundle as one YAML stream for {@code kubectl apply -f -}: without
 * kustomizations and documents, the prerequisites first, then in an order that applies, by kind
 * (what others need comes first), then by path.
 */
public final class MultiDocument {
  private static final String PREREQUISITES = "prerequisites/";
  private static final String KIND = "kind: ";

  /**
   * What pods refer to stands before them; a Job runs against what stands before it; custom
   * resources come last.
   */
  private static final List<String> ORDER =
      List.of(
          "Namespace",
          "CustomResourceDefinition",
          "OperatorGroup",
          "Subscription",
          "ResourceQuota",
          "LimitRange",
          "PriorityClass",
          "NetworkPolicy",
          "ServiceAccount",
          "ClusterRole",
          "ClusterRoleBinding",
          "Role",
          "RoleBinding",
          "Secret",
          "ConfigMap",
          "StorageClass",
          "PersistentVolumeClaim",
          "Service",
          "PodDisruptionBudget",
          "StatefulSet",
          "Deployment",
          "Job",
          "CronJob",
          "Route");

  private MultiDocument() {}

  public static void write(Bundle bundle, Appendable out) throws IOException {
    String separator = "";
    for (boolean first : new boolean[] {true, false}) {
      for (String contents : ordered(bundle, first)) {
        out.append(separator).append(contents);
        separator = contents.endsWith("\n") ? "---\n" : "\n---\n";
      }
    }
  }

  private static List<String> ordered(Bundle bundle, boolean prerequisites) {
    List<List<String>> ranks = new ArrayList<>();
    for (int i = 0; i <= ORDER.size(); i++) {
      ranks.add(new ArrayList<>());
    }
    for (Map.Entry<String, String> file : bundle.files().entrySet()) {
      if (isManifest(file.getKey()) && file.getKey().startsWith(PREREQUISITES) == prerequisites) {
        ranks.get(rank(file.getValue())).add(file.getValue());
      }
    }
    List<String> ordered = new ArrayList<>();
    ranks.forEach(ordered::addAll);
    return ordered;
  }

  private static boolean isManifest(String path) {
    return path.endsWith(".yaml")
        && !path.equals("kustomization.yaml")
        && !path.endsWith("/kustomization.yaml");
  }

  private static int rank(String contents) {
    int at = contents.startsWith(KIND) ? 0 : contents.indexOf("\n" + KIND) + 1;
    if (at == 0 && !contents.startsWith(KIND)) {
      return ORDER.size();
    }
    int end = contents.indexOf('\n', at);
    int rank =
        ORDER.indexOf(
            contents.substring(at + KIND.length(), end < 0 ? contents.length() : end).strip());
    return rank < 0 ? ORDER.size() : rank;
  }
}
