import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;

/**
 * A Helm chart of a rendered tree: every manifest a template, with what a profile decides (names of
 * images, classes, sizes, counts, the namespace, the platform's name, the domain) replaced by a
 * value. Compares what helm makes of it with the tree.
 */
final class Chart {
  private static final Set<String> VALUES =
      Set.of(
          "namespace",
          "image",
          "storageClassName",
          "storage",
          "memory",
          "cpu",
          "replicas",
          "sizeLimit",
          "interval",
          "app.kubernetes.io/part-of");

  private final Map<String, Map<String, String>> values = new TreeMap<>();
  private final String domain;
  private int substituted;

  private Chart(String domain) {
    this.domain = domain;
  }

  /**
   * @param args {@code make TREE CHART DOMAIN} or {@code compare TREE MADE}; ends with 1 when an
   *     object differs
   */
  public static void main(String[] args) throws IOException {
    Path tree = Path.of(args[1]);
    Path other = Path.of(args[2]);
    if (args[0].equals("make")) {
      new Chart(args[3]).write(tree, other);
    } else if (!same(tree, other)) {
      System.exit(1);
    }
  }

  private void write(Path tree, Path chart) throws IOException {
    List<Path> manifests = manifests(tree);
    for (Path file : manifests) {
      Path template = chart.resolve("templates").resolve(tree.relativize(file).toString());
      Files.createDirectories(template.getParent());
      StringBuilder text = new StringBuilder();
      Files.readString(file).lines().forEach(line -> line(line, text));
      Files.writeString(template, text);
    }
    Files.writeString(
        chart.resolve("Chart.yaml"), "apiVersion: v2\nname: platform\nversion: 1.0.0\n");
    Files.writeString(chart.resolve("values.yaml"), new Yaml().dump(values));
    System.out.printf(
        "%d templates, %d values in %d places%n", manifests.size(), count(), substituted);
  }

  private int count() {
    int count = 0;
    for (Map<String, String> ofKey : values.values()) {
      count += ofKey.size();
    }
    return count;
  }

  private void line(String line, StringBuilder out) {
    int colon = line.indexOf(": ");
    String key = colon < 0 ? "" : line.substring(0, colon).strip().replaceFirst("^- ", "");
    String scalar = colon < 0 ? "" : line.substring(colon + 2);
    if (VALUES.contains(key) && scalar.matches("\"?[\\w./:@-]+\"?")) {
      out.append(line, 0, colon + 2);
      value(key.replaceAll("\\W", "_"), scalar, out);
    } else {
      literal(line, out);
    }
    out.append('\n');
  }

  private void literal(String text, StringBuilder out) {
    int at = text.indexOf(domain);
    if (at >= 0) {
      literal(text.substring(0, at), out);
      value("domain", domain, out);
      literal(text.substring(at + domain.length()), out);
    } else {
      out.append(text.replace("{{", "{{ \"{{\" }}"));
    }
  }

  private void value(String key, String scalar, StringBuilder out) {
    Map<String, String> ofKey = values.computeIfAbsent(key, _ -> new LinkedHashMap<>());
    String name = null;
    for (Map.Entry<String, String> known : ofKey.entrySet()) {
      name = known.getValue().equals(scalar) ? known.getKey() : name;
    }
    if (name == null) {
      name = "v" + ofKey.size();
      ofKey.put(name, scalar);
    }
    substituted++;
    out.append("{{ .Values.").append(key).append('.').append(name).append(" }}");
  }

  private static boolean same(Path tree, Path made) throws IOException {
    List<Path> expected = manifests(tree);
    boolean same = manifests(made).size() == expected.size();
    for (Path file : expected) {
      Path other = made.resolve(tree.relativize(file).toString());
      boolean equal = Files.exists(other) && object(file).equals(object(other));
      if (!equal) {
        System.out.println("differs: " + tree.relativize(file));
      }
      same &= equal;
    }
    return same;
  }

  private static Object object(Path file) throws IOException {
    return new Yaml().load(Files.readString(file));
  }

  /**
   * Objects of the cluster: not the lists of kustomize, which a chart has no use for, and no pages.
   */
  private static List<Path> manifests(Path tree) {
    try (Stream<Path> all = Files.walk(tree)) {
      return all.filter(p -> p.toString().endsWith(".yaml") && !p.endsWith("kustomization.yaml"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
