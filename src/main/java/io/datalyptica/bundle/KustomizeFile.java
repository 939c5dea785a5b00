package io.datalyptica.bundle;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a {@code kustomization.yaml} says of other files: which are parts of objects, and which
 * objects it makes.
 */
final class KustomizeFile {
  private static final Set<String> NAMES =
      Set.of("kustomization.yaml", "kustomization.yml", "Kustomization");

  private final String folder;
  private final Set<String> fragments = new LinkedHashSet<>();
  private final List<Outside> made = new ArrayList<>();
  private final List<String> changes = new ArrayList<>();

  KustomizeFile(String path) {
    this.folder = path.substring(0, path.lastIndexOf('/') + 1);
  }

  static boolean isNamed(String path) {
    return NAMES.contains(path.substring(path.lastIndexOf('/') + 1));
  }

  void read(ManifestValue body) {
    for (String field : List.of("patches", "patchesJson6902", "replacements")) {
      body.get(field).items().forEach(item -> fragment(item.get("path")));
    }
    for (String field :
        List.of(
            "patchesStrategicMerge",
            "configurations",
            "transformers",
            "generators",
            "validators")) {
      body.get(field).items().forEach(this::fragment);
    }
    fragment(body.at("openapi.path"));
    for (String field :
        List.of("namePrefix", "nameSuffix", "namespace", "commonLabels", "labels")) {
      if (!body.get(field).isEmpty()) {
        changes.add(field);
      }
    }
    body.get("configMapGenerator").items().forEach(item -> makes("ConfigMap", item));
    body.get("secretGenerator").items().forEach(item -> makes("Secret", item));
  }

  private void fragment(ManifestValue path) {
    path.text().ifPresent(text -> fragments.add(resolved(text)));
  }

  private String resolved(String path) {
    List<String> steps = new ArrayList<>();
    for (String step : (folder + path).split("/")) {
      if (step.equals("..") && !steps.isEmpty()) {
        steps.removeLast();
      } else if (!step.equals(".") && !step.isEmpty()) {
        steps.add(step);
      }
    }
    return String.join("/", steps);
  }

  private void makes(String kind, ManifestValue generator) {
    generator.get("name").text().ifPresent(name -> made.add(Outside.of(kind, name)));
  }

  /** The fields with which it changes names, labels or namespaces of what it builds. */
  List<String> changes() {
    return changes;
  }

  /** Paths of files that are no objects of their own. */
  Set<String> fragments() {
    return fragments;
  }

  List<Outside> made() {
    return made;
  }
}
