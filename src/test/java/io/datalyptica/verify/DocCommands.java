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
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Holds every {@code oc} command of the documents to four things: it names its namespace; kinds of
 * operators by their full names, because another operator may have the short one; objects, pods by
 * label, containers, folders and files that exist; and nothing that the OpenShift of the profile
 * does not have. A page that names {@code pod/minio-7} of a set of four sends its reader into an
 * error in the worst hour.
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
          --since -f --filename -k --kustomize --replicas --image --field-selector --from
          """);
  private static final Set<String> ONE_TARGET = words("exec rsh logs attach port-forward cp debug");
  private static final Set<String> BY_KIND =
      words("get describe delete wait patch annotate label scale edit expose rollout set");
  private static final Set<String> MADE_FROM_FILES = words("apply create diff replace");

  /** They take no object of a namespace. */
  private static final Set<String> OF_NO_NAMESPACE = words("adm mirror version whoami");

  /** What the cluster has, and what its operators and people make with names of their own. */
  static final Set<String> NOT_OF_THE_TREE =
      words(
          """
          Node Event StorageClass ClusterVersion InstallPlan PackageManifest \
          ClusterServiceVersion Endpoints PersistentVolume all
          CatalogSource ImageDigestMirrorSet ImageTagMirrorSet MachineConfigPool OperatorHub
          """);

  /** Of OpenShift's own namespaces: its monitoring, its service CA. */
  private static final Set<String> OF_OPENSHIFT =
      words(
          """
          Route/thanos-querier ConfigMap/cluster-monitoring-config Secret/signing-key
          """);

  /** What the chart of the barman plugin gives its Service. */
  private static final String OF_THE_PLUGIN = "cnpg.io/pluginName=barman-cloud.cloudnative-pg.io";

  /** {@code oc wait --for=create}: kubectl 1.31, OpenShift 4.18 (facts.txt). */
  private static final int WAITS_FOR_CREATION = 31;

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

  /** What is wrong with one script of {@code page}. */
  static List<String> problems(Bundle bundle, ObjectIndex index, String page, String script) {
    DocCommands check = new DocCommands(bundle, index);
    check.page = page;
    check.script(script);
    return check.problems;
  }

  private void script(String script) {
    for (String program : List.of("oc", "kubectl")) {
      ShellCommands.of(script, program).forEach(this::command);
    }
  }

  private void command(List<String> words) {
    Map<String, String> options = new HashMap<>();
    List<String> arguments = new ArrayList<>();
    Set<String> flags = new HashSet<>();
    for (int i = 0; i < words.size() && !words.get(i).equals("--"); i++) {
      String word = words.get(i);
      if (word.startsWith("--") && word.contains("=")) {
        options.put(word.substring(0, word.indexOf('=')), word.substring(word.indexOf('=') + 1));
      } else if (WITH_VALUE.contains(word) && i + 1 < words.size()) {
        options.put(word, words.get(++i));
      } else if (word.equals("-") || !word.startsWith("-")) {
        arguments.add(word);
      } else {
        flags.add(word);
      }
    }
    if (!arguments.isEmpty()) {
      new Command(arguments.removeFirst(), arguments, options, flags).resolve();
    }
  }

  private final class Command {
    private final String verb;
    private final List<String> arguments;
    private final Map<String, String> options;
    private final Set<String> flags;

    Command(String verb, List<String> arguments, Map<String, String> options, Set<String> flags) {
      this.verb = verb;
      this.arguments = arguments;
      this.options = options;
      this.flags = flags;
    }

    void resolve() {
      namespace(option("-n", "--namespace"));
      if (option("--for", "--for").equals("create") && index.kubernetes() < WAITS_FOR_CREATION) {
        problem("`oc wait --for=create` comes with OpenShift 4.18");
      }
      if (ONE_TARGET.contains(verb)) {
        oneTarget();
      } else if (BY_KIND.contains(verb)) {
        byKind();
      } else if (MADE_FROM_FILES.contains(verb)) {
        fromFiles();
      } else if (verb.equals("cnpg")) { // the plugin of kubectl
        needsNamespace();
      } else if (!OF_NO_NAMESPACE.contains(verb)) {
        problem("no command is known as '" + verb + "'");
      }
    }

    /** Manifests of the tree say their namespace themselves, what is piped in does not. */
    private void fromFiles() {
      folder(option("-k", "--kustomize"));
      String file = option("-f", "--filename");
      if (file.equals("-")) {
        needsNamespace();
      } else {
        file(file);
      }
      if (verb.equals("create") && !arguments.isEmpty()) {
        needsNamespace(kind(arguments.getFirst()));
        if (arguments.size() >= 3 && arguments.getFirst().equals("secret")) {
          object("Secret", arguments.get(2));
        }
        String from = option("--from", "--from");
        if (from.contains("/")) {
          object(kind(from.substring(0, from.indexOf('/'))), from.substring(from.indexOf('/') + 1));
        }
      }
    }

    private void needsNamespace() {
      boolean all = flags.contains("--all-namespaces") || flags.contains("-A");
      if (option("-n", "--namespace").isEmpty() && !all) {
        problem("names no namespace");
      }
    }

    private void needsNamespace(KindNames.Known kind) {
      if (!kind.clusterWide()) {
        needsNamespace();
      }
    }

    private String option(String one, String other) {
      return options.getOrDefault(one, options.getOrDefault(other, ""));
    }

    private void oneTarget() {
      String labels = option("-l", "--selector");
      if (!labels.isEmpty()) {
        needsNamespace();
        container(podsWith(labels));
      } else if (!arguments.isEmpty()) {
        String target = arguments.getFirst();
        int slash = target.indexOf('/');
        KindNames.Known kind = kind(slash < 0 ? "pod" : target.substring(0, slash));
        String name = target.substring(slash + 1);
        needsNamespace(kind);
        object(kind, name);
        container(podsOf(kind.kind(), name));
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
            KindNames.Known kind = kind(target.substring(0, target.indexOf('/')));
            needsNamespace(kind);
            object(kind, target.substring(target.indexOf('/') + 1));
          }
        }
        return;
      }
      String kinds = rest.removeFirst();
      String labels = option("-l", "--selector");
      boolean found = labels.isEmpty();
      for (String written : kinds.split(",")) {
        if (written.startsWith("$")) {
          needsNamespace();
          continue;
        }
        KindNames.Known kind = kind(written);
        needsNamespace(kind);
        for (String name : rest) {
          if (!name.contains("=") && !name.endsWith("-")) { // annotate and label: key=value, key-
            object(kind, name);
          }
        }
        found |= !labels.isEmpty() && areLabelled(kind.kind(), labels);
      }
      if (!found && !kinds.startsWith("$")) {
        problem("no " + kinds + " carries " + labels);
      }
    }

    /** Of what the tree and its operators make; a label out of a variable is not known. */
    private boolean areLabelled(String kind, String labels) {
      if (labels.contains("$") || labels.equals(OF_THE_PLUGIN) || NOT_OF_THE_TREE.contains(kind)) {
        return true;
      }
      resolved++;
      List<PodTemplate> pods = select(labels);
      return kind.equals("Pod")
          ? !pods.isEmpty()
          : LabelledObjects.of(index, kind).stream().anyMatch(own -> carries(own, labels))
              || pods.stream().anyMatch(p -> p.spec().isAbsent());
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

    private void object(KindNames.Known kind, String name) {
      object(kind.kind(), name);
    }

    private void object(String kind, String name) {
      if (kind.equals("Pod") && name.matches("[a-z0-9.-]+-\\$\\w+")) { // one of a set, by ordinal
        object("StatefulSet", name.substring(0, name.indexOf("-$")));
      }
      if (name.contains("$")
          || NOT_OF_THE_TREE.contains(kind)
          || OF_OPENSHIFT.contains(kind + "/" + name)) {
        return;
      }
      resolved++;
      if (!index.exists(kind, name)) {
        problem("there is no " + kind + " " + name);
      }
    }

    private KindNames.Known kind(String written) {
      KindNames.Known known = KindNames.kind(written).orElse(KindNames.ALL);
      if (known.equals(KindNames.ALL) && !written.equals(KindNames.ALL.kind())) {
        problem("no kind is known as '" + written + "'");
      }
      if (!known.group().isEmpty() && !written.equals(known.fullName())) {
        problem("'" + written + "' may be another operator's: " + known.fullName());
      }
      if (index.kubernetes() < known.since()) {
        problem("Kubernetes 1." + index.kubernetes() + " has no " + known.kind());
      }
      return known;
    }

    private void namespace(String name) {
      boolean elsewhere =
          name.isEmpty()
              || name.contains("$")
              || name.startsWith("openshift")
              || name.equals("flux-system");
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

    /** What a command applies is a file of the tree, or one that its reader has just made. */
    private void file(String path) {
      int slash = path.indexOf('/');
      if (path.contains("$") || slash < 0 || !isFolder(path.substring(0, slash + 1))) {
        return;
      }
      resolved++;
      if (!bundle.files().containsKey(path)) {
        problem("there is no file " + path);
      }
    }

    private boolean isFolder(String prefix) {
      return bundle.files().keySet().stream().anyMatch(p -> p.startsWith(prefix));
    }

    private List<PodTemplate> podsWith(String labels) {
      if (labels.contains("$")) {
        return List.of();
      }
      resolved++;
      List<PodTemplate> pods = select(labels);
      if (pods.isEmpty()) {
        problem("no pods carry " + labels);
      }
      return pods;
    }

    private List<PodTemplate> select(String labels) {
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
      return new Selector(asking, new ManifestValue.Entries(wanted, mark), Selector.Target.PODS)
          .pods(PodTemplate.of(index));
    }

    private static boolean carries(Map<String, String> own, String labels) {
      for (String label : labels.split(",")) {
        String[] parts = label.split("==?", 2);
        if (!own.getOrDefault(parts[0], "").equals(parts.length > 1 ? parts[1] : "")) {
          return false;
        }
      }
      return true;
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
