package io.datalyptica.bundle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Tells manifests from what else lies in a repository: charts, patches and settings of kustomize,
 * values, other YAML.
 */
final class ForeignFiles {
  private static final String CHART = "Chart.yaml";

  private final SortedMap<String, String> files;
  private final List<K8sObject> objects = new ArrayList<>();
  private final List<Outside> made = new ArrayList<>();
  private final List<ForeignTree.Fault> faults = new ArrayList<>();
  private final List<ForeignTree.Skipped> skipped = new ArrayList<>();
  private final Map<String, Integer> templates = new TreeMap<>();
  private final Map<String, List<ForeignYaml.Document>> documents = new HashMap<>();
  private final Map<String, String> patches = new HashMap<>();
  private final Map<String, List<String>> filledIn = new TreeMap<>();
  private int unnamed;

  ForeignFiles(SortedMap<String, String> files) {
    this.files = files;
  }

  ForeignTree read() {
    Set<String> charts = new LinkedHashSet<>();
    files
        .keySet()
        .forEach(
            path -> {
              if (KustomizeFile.isNamed(path)) {
                kustomization(path);
              } else if (path.equals(CHART) || path.endsWith("/" + CHART)) {
                charts.add(path.substring(0, path.length() - CHART.length()));
              }
            });
    files.forEach(
        (path, text) -> {
          String chart = chart(charts, path);
          if (KustomizeFile.isNamed(path) || chart != null && path.equals(chart + CHART)) {
            return;
          }
          if (chart != null && path.startsWith(chart + "templates/") && text.contains("{{")) {
            templates.merge(chart, 1, Integer::sum);
          } else {
            file(path, text);
          }
        });
    templates.forEach(this::chartTemplates);
    filledIn.values().forEach(this::otherTemplates);
    return new ForeignTree(objects, made, faults, skipped);
  }

  private List<ForeignYaml.Document> documents(String path) {
    // JSON may be indented with tabs, YAML not; in a text of JSON no tab stands as such.
    return documents.computeIfAbsent(
        path,
        p ->
            ForeignYaml.read(p.endsWith(".json") ? files.get(p).replace('\t', ' ') : files.get(p)));
  }

  private void kustomization(String path) {
    KustomizeFile file = new KustomizeFile(path);
    for (ForeignYaml.Document document : documents(path)) {
      file.read(document.body());
      document.faults().forEach(f -> fault(path, f));
    }
    file.fragments().forEach(fragment -> patches.put(fragment, path));
    if (!file.changes().isEmpty()) {
      String why =
          "changes what it builds ("
              + String.join(", ", file.changes())
              + "), and references and selectors were judged before that";
      skipped.add(
          new ForeignTree.Skipped(
              path, why, "check what it builds: kustomize build | datalyptica check -"));
    }
    made.addAll(file.made());
  }

  private static String chart(Set<String> charts, String path) {
    String found = null;
    for (String chart : charts) {
      if (path.startsWith(chart) && (found == null || chart.length() > found.length())) {
        found = chart;
      }
    }
    return found;
  }

  private void chartTemplates(String chart, int count) {
    String folder = chart.isEmpty() ? "." : chart.substring(0, chart.length() - 1);
    skipped.add(
        new ForeignTree.Skipped(
            chart + CHART,
            "is a Helm chart, and "
                + count
                + " of its templates are no YAML before Helm has rendered them; they were not"
                + " checked",
            "check what it renders: helm template " + folder + " | datalyptica check -"));
  }

  private void otherTemplates(List<String> paths) {
    String more = paths.size() == 1 ? "" : ", like " + (paths.size() - 1) + " more in its folder,";
    String why =
        "is a template"
            + more
            + " and no YAML before something has filled in what stands in {{ }}; it was not"
            + " checked";
    skipped.add(new ForeignTree.Skipped(paths.getFirst(), why, "check what is rendered from it"));
  }

  private void file(String path, String text) {
    String by = patches.get(path);
    if (by != null) {
      String why = "is a part that " + by + " puts into other objects; it was not checked";
      skipped.add(
          new ForeignTree.Skipped(
              path, why, "check what it builds: kustomize build | datalyptica check -"));
      return;
    }
    List<ForeignYaml.Document> all = documents(path);
    boolean faulty = all.stream().anyMatch(d -> !d.faults().isEmpty());
    if (faulty && text.contains("{{")) {
      filledIn
          .computeIfAbsent(path.substring(0, path.lastIndexOf('/') + 1), _ -> new ArrayList<>())
          .add(path);
      return;
    }
    if (faulty && !text.contains("apiVersion")) {
      ForeignYaml.Fault first =
          all.stream().flatMap(d -> d.faults().stream()).findFirst().orElseThrow();
      String why =
          first.message()
              + " (line "
              + first.line()
              + "), and was not checked: nothing in it says that it is a manifest";
      skipped.add(new ForeignTree.Skipped(path, why, "nothing to do if that is meant"));
      return;
    }
    int others = 0;
    for (ForeignYaml.Document document : all) {
      others += document(path, document) ? 0 : 1;
    }
    if (others > 0 && others == all.size()) {
      String why =
          "holds no object of Kubernetes (apiVersion, kind, metadata), and was not checked";
      skipped.add(new ForeignTree.Skipped(path, why, "nothing to do if that is meant"));
    }
  }

  /** Whether it is a manifest, or ought to be one. */
  private boolean document(String path, ForeignYaml.Document document) {
    ManifestValue body = document.body();
    if (body.isAbsent()) {
      document.faults().forEach(f -> fault(path, f));
      return !document.faults().isEmpty();
    }
    if (body.get("apiVersion").text().isEmpty() || body.get("kind").text().isEmpty()) {
      return body.isEmpty();
    }
    boolean list =
        body.get("kind").text().orElse("").endsWith("List")
            && body.get("items") instanceof ManifestValue.Items;
    if (!list && body.get("metadata").isAbsent()) {
      return false; // a configuration file in the style of Kubernetes, such as a kubeconfig
    }
    document.faults().forEach(f -> fault(path, f));
    if (list) {
      body.get("items").items().forEach(item -> object(path, item));
    } else {
      object(path, body);
    }
    return true;
  }

  private void object(String path, ManifestValue body) {
    for (String keys : List.of("apiVersion", "kind")) {
      if (body.get(keys).text().isEmpty()) {
        faults.add(at(path, body, "holds an object without " + keys));
        return;
      }
    }
    String kind = body.get("kind").text().orElse("");
    String prefix = body.at("metadata.generateName").text().orElse("");
    String name =
        body.at("metadata.name")
            .text()
            .orElse(prefix.isEmpty() ? "" : prefix + "(" + ++unnamed + ")");
    if (name.isEmpty()) {
      faults.add(at(path, body, "holds an object of kind " + kind + " without metadata.name"));
      return;
    }
    String namespace = body.at("metadata.namespace").text().orElse("");
    objects.add(
        new K8sObject(path, body.get("apiVersion").text().orElse(""), kind, namespace, name, body));
  }

  private static ForeignTree.Fault at(String path, ManifestValue body, String message) {
    return new ForeignTree.Fault(path, body.mark().line(), body.mark().column(), message);
  }

  private void fault(String path, ForeignYaml.Fault fault) {
    faults.add(new ForeignTree.Fault(path, fault.line(), fault.column(), fault.message()));
  }
}
