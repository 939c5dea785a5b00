package io.datalyptica.verify;

import io.datalyptica.bundle.Bundle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Holds every {@code kustomization.yaml} to its folder: it lists exactly the manifests and the
 * folders of manifests beside it.
 */
final class KustomizationFiles {
  private static final String NAME = "kustomization.yaml";

  private KustomizationFiles() {}

  static List<String> problems(Bundle bundle) {
    Map<String, TreeSet<String>> folders = new TreeMap<>();
    for (String path : bundle.files().keySet()) {
      if (path.endsWith(".yaml") && !path.endsWith(NAME) && !path.startsWith(Bundle.ADMIN)) {
        enter(folders, path);
      }
    }
    List<String> problems = new ArrayList<>();
    folders.forEach(
        (folder, entries) -> {
          String path = folder + NAME;
          String text = bundle.files().get(path);
          if (text == null) {
            problems.add("there is no " + path);
          } else if (!List.copyOf(entries).equals(resources(text))) {
            problems.add(path + " lists " + resources(text) + " where there are " + entries);
          }
        });
    for (String path : bundle.files().keySet()) {
      if (path.endsWith(NAME)
          && !folders.containsKey(path.substring(0, path.length() - NAME.length()))) {
        problems.add(path + " stands in a folder without manifests");
      }
    }
    return problems;
  }

  private static void enter(Map<String, TreeSet<String>> folders, String path) {
    int slash = path.lastIndexOf('/');
    folders
        .computeIfAbsent(path.substring(0, slash + 1), _ -> new TreeSet<>())
        .add(path.substring(slash + 1));
    if (slash >= 0) {
      enter(folders, path.substring(0, slash));
    }
  }

  private static Object resources(String text) {
    return new Yaml(new SafeConstructor(new LoaderOptions()))
        .<Map<String, Object>>load(text)
        .get("resources");
  }
}
