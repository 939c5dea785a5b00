package io.datalyptica.verify;

import io.datalyptica.bundle.Bundle;
import io.datalyptica.bundle.K8sObject;
import io.datalyptica.bundle.ManifestValue;
import io.datalyptica.bundle.Mark;
import io.datalyptica.bundle.ObjectIndex;
import io.datalyptica.bundle.PodTemplate;
import io.datalyptica.bundle.Selector;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Resolves what the {@code oc} commands of the documents name: objects, pods by label, containers,
 * namespaces, folders. A page that names {@code pod/minio-7} of a set of four sends its reader into
 * an error in the worst hour.
 */
final class DocCommands {
  private static final Pattern FENCE =
      Pattern.compile("^( *)```(\\w*)[^\\n]*\\n(.*?)^ *```", Pattern.MULTILINE | Pattern.DOTALL);
  private static final Pattern SPAN = Pattern.compile("`((?:oc|kubectl) [^`]+)`");
  private static final Set<String> LANGUAGES = Set.of("sh", "bash", "shell", "console");
  private static final Set<String> WITH_VALUE =
      words(
          """
          -n --namespace -l --selector -c --container -o --output -p --patch --type --for \
          --timeout -L --sort-by --tail
          --since -f --filename -k --kustomize --replicas --image --field-selector
          """);
  private static final Set<String> ONE_TARGET = words("exec rsh logs attach port-forward cp debug");
  private static final Set<String> BY_KIND =
      words("get describe delete wait patch annotate label scale edit expose rollout set");
  private static final Set<String> NOT_OF_THE_TREE =
      words(
          """
          Node Event StorageClass ClusterVersion InstallPlan PackageManifest \
          ClusterServiceVersion Endpoints all
          CatalogSource ImageDigestMirrorSet ImageTagMirrorSet MachineConfigPool OperatorHub
          """);

  private final Bundle bundle;
  private final ObjectIndex index;
  private final List<String> problems = new ArrayList<>();
  private String page = "";
  private int resolved;

  private static Set<String> words(String text) {
    return Set.of(text.strip().split("\\s+"));
  }

  private DocCommands(Bundle bundle, ObjectIndex index) {
    this.bundle = bundle;
    this.index = index;
  }

  /**
   * The outcome over all pages.
   *
   * @param resolved how many names were looked up
   */
  record Result(List<String> problems, int resolved) {}

  static Result check(Bundle bundle, ObjectIndex index) {
    DocCommands check = new DocCommands(bundle, index);
    bundle
        .files()
        .forEach(
            (path, text) -> {
              if (path.endsWith(".md")) {
                check.page = path;
                scripts(text).forEach(check::script);
              }
            });
    return new Result(check.problems, check.resolved);
  }

  /** The shell of a page: its fences, and code spans that begin with {@code oc}. */
  static List<String> scripts(String markdown) {
    List<String> scripts = new ArrayList<>();
    Matcher fence = FENCE.matcher(markdown);
    while (fence.find()) {
      if (LANGUAGES.contains(fence.group(2))) {
        scripts.add(fence.group(3));
      }
    }
    Matcher span = SPAN.matcher(fence.replaceAll(""));
    while (span.find()) {
      scripts.add(span.group(1));
    }
    return scripts;
  }

  private void script(String script) {
    for (String program : List.of("oc", "kubectl")) {
      ShellCommands.of(script, program).forEach(this::command);
    }
  }

  private void command(List<String> words) {
    Map<String, String> options = new HashMap<>();
    List<String> arguments = new ArrayList<>();
    for (int i = 0; i < words.size() && !words.get(i).equals("--"); i++) {
      String word = words.get(i);
      if (word.startsWith("--") && word.contains("=")) {
        options.put(word.substring(0, word.indexOf('=')), word.substring(word.indexOf('=') + 1));
      } else if (WITH_VALUE.contains(word) && i + 1 < words.size()) {
        options.put(word, words.get(++i));
      } else if (!word.startsWith("-")) {
        arguments.add(word);
      }
    }
    if (!arguments.isEmpty()) {
      new Command(arguments.removeFirst(), arguments, options).resolve();
    }
  }

  private final class Command {
    private final String verb;
    private final List<String> arguments;
    private final Map<String, String> options;

    Command(String verb, List<String> arguments, Map<String, String> options) {
      this.verb = verb;
      this.arguments = arguments;
      this.options = options;
    }

    void resolve() {
      namespace(option("-n", "--namespace"));
      if (ONE_TARGET.contains(verb)) {
        oneTarget();
      } else if (BY_KIND.contains(verb)) {
        byKind();
      } else if (verb.equals("apply") || verb.equals("create") || verb.equals("diff")) {
        folder(option("-k", "--kustomize"));
        if (verb.equals("create")
            && arguments.size() >= 3
            && arguments.getFirst().equals("secret")) {
          object("Secret", arguments.get(2));
        }
      }
    }

    private String option(String one, String other) {
      return options.getOrDefault(one, options.getOrDefault(other, ""));
    }

    private void oneTarget() {
      String labels = option("-l", "--selector");
      if (!labels.isEmpty()) {
        container(podsWith(labels));
      } else if (!arguments.isEmpty()) {
        String target = arguments.getFirst();
        int slash = target.indexOf('/');
        String kind = slash < 0 ? "Pod" : kind(target.substring(0, slash));
        String name = target.substring(slash + 1);
        object(kind, name);
        container(podsOf(kind, name));
      }
    }

    private void byKind() {
      List<String> rest = new ArrayList<>(arguments);
      if (verb.equals("rollout") || verb.equals("set")) {
        rest.removeFirst();
      }
      if (rest.isEmpty()) {
        return;
      }
      if (rest.getFirst().contains("/")) {
        for (String target : rest) {
          if (target.contains("/") && !target.contains("=")) {
            object(
                kind(target.substring(0, target.indexOf('/'))),
                target.substring(target.indexOf('/') + 1));
          }
        }
        return;
      }
      for (String written : rest.removeFirst().split(",")) {
        if (written.startsWith("$")) {
          continue;
        }
        String kind = kind(written);
        for (String name : rest) {
          if (!name.contains("=") && !name.endsWith("-")) { // annotate and label: key=value, key-
            object(kind, name);
          }
        }
        if (kind.equals("Pod") && !option("-l", "--selector").isEmpty()) {
          podsWith(option("-l", "--selector"));
        }
      }
    }

    private void container(List<PodTemplate> pods) {
      String container = option("-c", "--container");
      for (PodTemplate template : pods) {
        if (!container.isEmpty()
            && template.spec().isPresent()
            && template.containers().stream()
                .noneMatch(c -> c.get("name").text().orElse("").equals(container))) {
          problem(template.owner() + " has no container " + container);
        }
      }
    }

    private void object(String kind, String name) {
      // What OpenShift's own namespaces hold is the cluster's.
      if (name.contains("$")
          || NOT_OF_THE_TREE.contains(kind)
          || option("-n", "--namespace").startsWith("openshift")) {
        return;
      }
      resolved++;
      if (!index.exists(kind, name)) {
        problem("there is no " + kind + " " + name);
      }
    }

    private String kind(String written) {
      return KindNames.kind(written)
          .orElseGet(
              () -> {
                problem("no kind is known as '" + written + "'");
                return KindNames.ALL;
              });
    }

    private void namespace(String name) {
      boolean elsewhere = name.isEmpty() || name.contains("$") || name.startsWith("openshift");
      if (!elsewhere && !index.exists("Namespace", name)) {
        problem("there is no namespace " + name);
      }
    }

    private void folder(String path) {
      if (path.isEmpty() || path.contains("$")) {
        return;
      }
      resolved++;
      String folder =
          path.replaceFirst("^(\\./|out/?)", "").replaceFirst("^\\.$", "").replaceFirst("/$", "");
      if (!bundle
          .files()
          .containsKey(folder.isEmpty() ? "kustomization.yaml" : folder + "/kustomization.yaml")) {
        problem("there is no kustomization in " + path);
      }
    }

    private List<PodTemplate> podsWith(String labels) {
      if (labels.contains("$")) {
        return List.of();
      }
      resolved++;
      LinkedHashMap<String, ManifestValue> wanted = new LinkedHashMap<>();
      Mark mark = Mark.root(1, 1);
      for (String label : labels.split(",")) {
        String[] parts = label.split("==?", 2);
        wanted.put(
            parts[0],
            new ManifestValue.Scalar(
                parts.length > 1 ? parts[1] : "", ManifestValue.Type.TEXT, mark));
      }
      String here = index.ofKind("Namespace").stream().map(K8sObject::name).findFirst().orElse("");
      K8sObject asking =
          new K8sObject(page, "v1", "Service", here, page, new ManifestValue.Absent(mark));
      List<PodTemplate> pods =
          new Selector(asking, new ManifestValue.Entries(wanted, mark), Selector.Target.PODS)
              .pods(PodTemplate.of(index));
      if (pods.isEmpty()) {
        problem("no pods carry " + labels);
      }
      return pods;
    }

    private List<PodTemplate> podsOf(String kind, String name) {
      List<PodTemplate> pods = new ArrayList<>();
      for (K8sObject object : index.objects()) {
        boolean itself = object.is(kind) && object.name().equals(name);
        boolean member =
            kind.equals("Pod")
                && object.is("StatefulSet")
                && name.matches(Pattern.quote(object.name()) + "-[0-9]+");
        if (itself || member) {
          PodTemplate.of(object).ifPresent(pods::add);
        }
      }
      return pods;
    }

    private void problem(String message) {
      problems.add(
          page + ": " + message + "  [oc " + verb + " " + String.join(" ", arguments) + "]");
    }
  }
}
