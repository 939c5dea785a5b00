package io.datalyptica.verify;

import io.fabric8.kubernetes.api.model.HasMetadata;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The kinds that there is a model for: what fabric8's jars list in {@code META-INF/services} as
 * their kinds. A model's class is loaded when its kind is met.
 */
final class Kinds {
  private static final String LISTS =
      "META-INF/services/io.fabric8.kubernetes.api.model.KubernetesResource";

  /**
   * Groups that belong to the API server and not to a definition: all their kinds are known, in
   * every version that is served.
   */
  private static final Set<String> BUILT_IN =
      Set.of(
          "",
          "admissionregistration.k8s.io",
          "apiextensions.k8s.io",
          "apiregistration.k8s.io",
          "apps",
          "autoscaling",
          "batch",
          "certificates.k8s.io",
          "coordination.k8s.io",
          "discovery.k8s.io",
          "events.k8s.io",
          "flowcontrol.apiserver.k8s.io",
          "networking.k8s.io",
          "node.k8s.io",
          "policy",
          "rbac.authorization.k8s.io",
          "route.openshift.io",
          "scheduling.k8s.io",
          "storage.k8s.io");

  /**
   * Versions of other groups that our own templates write: a misspelt kind there is a fault too.
   */
  private static final Set<String> COMPLETE =
      Set.of(
          "monitoring.coreos.com/v1", "operators.coreos.com/v1", "operators.coreos.com/v1alpha1");

  private Kinds() {}

  static Optional<Class<?>> model(String apiVersion, String kind) {
    for (String name : Listed.BY_KIND.getOrDefault(kind, List.of())) {
      try {
        Class<?> type = Class.forName(name, false, Kinds.class.getClassLoader());
        if (HasMetadata.class.isAssignableFrom(type)
            && apiVersion.equals(HasMetadata.getApiVersion(type.asSubclass(HasMetadata.class)))) {
          return Optional.of(type);
        }
      } catch (ClassNotFoundException e) {
        throw new IllegalStateException("listed and not there: " + name, e);
      }
    }
    return Optional.empty();
  }

  /** Whether every kind of {@code apiVersion} has a model, so that one without is none. */
  static boolean allKnown(String apiVersion) {
    int slash = apiVersion.indexOf('/');
    return BUILT_IN.contains(slash < 0 ? "" : apiVersion.substring(0, slash))
        || COMPLETE.contains(apiVersion);
  }

  /** Read on first use. */
  private static final class Listed {
    private static final Map<String, List<String>> BY_KIND = read();

    private static Map<String, List<String>> read() {
      Map<String, List<String>> byKind = new HashMap<>();
      try {
        for (URL list : Collections.list(Kinds.class.getClassLoader().getResources(LISTS))) {
          try (InputStream in = list.openStream();
              BufferedReader lines =
                  new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines
                .lines()
                .filter(name -> !name.isBlank())
                .forEach(
                    name ->
                        byKind
                            .computeIfAbsent(
                                name.substring(name.lastIndexOf('.') + 1), _ -> new ArrayList<>())
                            .add(name));
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return byKind;
    }
  }
}
