package io.datalyptica.verify;

import io.datalyptica.bundle.Bundle;
import io.datalyptica.bundle.K8sObject;
import io.datalyptica.bundle.ManifestValue;
import io.datalyptica.bundle.ObjectIndex;
import io.datalyptica.bundle.PodTemplate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Every piece of shell in a tree: scripts in ConfigMaps, {@code sh -c} of containers and probes,
 * fences of the documents.
 */
final class Scripts {
  private static final List<String> PROBES =
      List.of(
          "startupProbe",
          "livenessProbe",
          "readinessProbe",
          "lifecycle.preStop",
          "lifecycle.postStart");

  private Scripts() {}

  /** POSIX shell that the platform runs, by where it stands. */
  static Map<String, String> ofObjects(ObjectIndex index) {
    Map<String, String> scripts = new LinkedHashMap<>();
    for (K8sObject object : index.objects()) {
      if (object.is("ConfigMap")) {
        object
            .at("data")
            .entries()
            .forEach(
                (key, value) -> {
                  if (key.endsWith(".sh")) {
                    scripts.put(object.path() + " " + key, value.text().orElse(""));
                  }
                });
      }
      PodTemplate.of(object)
          .ifPresent(pods -> pods.containers().forEach(c -> commands(scripts, object, c)));
    }
    return scripts;
  }

  private static void commands(
      Map<String, String> scripts, K8sObject object, ManifestValue container) {
    List<String> words = new ArrayList<>(words(container.get("command")));
    words.addAll(words(container.get("args")));
    inline(scripts, object, container.mark().pointer(), words);
    for (String probe : PROBES) {
      ManifestValue command = container.at(probe + ".exec.command");
      inline(scripts, object, command.mark().pointer(), words(command));
    }
  }

  private static List<String> words(ManifestValue list) {
    return list.items().stream().map(v -> v.text().orElse("")).toList();
  }

  private static void inline(
      Map<String, String> scripts, K8sObject object, String where, List<String> words) {
    if (words.size() >= 3
        && words.get(0).matches("(/bin/)?(sh|bash)")
        && words.get(1).matches("-[a-z]*c")) {
      scripts.put(object.path() + " " + where, words.get(2));
    }
  }

  /** Shell that a person pastes. */
  static Map<String, String> ofDocuments(Bundle bundle) {
    Map<String, String> scripts = new LinkedHashMap<>();
    bundle
        .files()
        .forEach(
            (path, text) -> {
              if (path.endsWith(".md")) {
                List<String> found = DocCommands.scripts(text);
                for (int i = 0; i < found.size(); i++) {
                  scripts.put(path + " script " + (i + 1), found.get(i));
                }
              }
            });
    return scripts;
  }

  /** What {@code checker} says against the scripts; it reads one on standard input. */
  static List<String> problems(Map<String, String> scripts, List<String> checker)
      throws IOException, InterruptedException {
    List<String> problems = new ArrayList<>();
    for (Map.Entry<String, String> script : scripts.entrySet()) {
      Command.Outcome outcome = Command.run(Path.of("."), script.getValue(), checker);
      if (outcome.status() != 0) {
        problems.add(script.getKey() + ":\n" + outcome.text());
      }
    }
    return problems;
  }

  /**
   * What shellcheck says, at its most severe. Scripts of one ConfigMap lie in one folder, so that
   * one which reads another ({@code . /scripts/group.sh}) is judged together with it.
   *
   * @param seen texts already judged, which are passed over; those of this call are added
   */
  static List<String> shellcheckProblems(Map<String, String> scripts, Path folder, Set<String> seen)
      throws IOException, InterruptedException {
    for (Map.Entry<String, String> script : scripts.entrySet()) {
      Path file = folder.resolve(file(script.getKey()));
      Files.createDirectories(file.getParent());
      Files.writeString(
          file, script.getValue().replaceAll("(?m)^( *)\\. /\\S+/([^/\\s]+)$", "$1. ./$2"));
    }
    List<String> words =
        new ArrayList<>(List.of("shellcheck", "-x", "-s", "sh", "--source-path=SCRIPTDIR"));
    List<String> files = new ArrayList<>();
    for (Map.Entry<String, String> script : scripts.entrySet()) {
      if (seen.add(script.getValue())) {
        files.add(file(script.getKey()));
      }
    }
    if (files.isEmpty()) {
      return List.of();
    }
    words.addAll(files);
    Command.Outcome outcome = Command.run(folder, "", words);
    return outcome.status() == 0 ? List.of() : List.of(outcome.text());
  }

  private static String file(String name) {
    return name.replace(' ', '/').replace("//", "/");
  }
}
