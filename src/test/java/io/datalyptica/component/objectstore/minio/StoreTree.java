package io.datalyptica.component.objectstore.minio;

import io.datalyptica.bundle.Bundle;
import io.datalyptica.component.Tree;
import io.datalyptica.plan.Plan;
import io.datalyptica.profile.Profiles;
import io.datalyptica.template.Templates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.yaml.snakeyaml.Yaml;

/** What the component makes of a profile, read back as YAML. */
record StoreTree(Plan plan, SequencedMap<String, String> files) {
  private static final String HEAD =
      """
      apiVersion: datalyptica.io/v1alpha1
      kind: PlatformProfile
      metadata: {name: lake}
      spec:
        appsDomain: apps.example.com
        nodes: {workers: 4}
      """;

  /** Renders with {@code spec} below a few lines that every profile needs. */
  static StoreTree of(String spec) {
    return ofProfile(HEAD + spec.indent(2));
  }

  static StoreTree ofProfile(String yaml) {
    Plan plan = Profiles.plan(yaml);
    Bundle.Builder files = Bundle.builder();
    Minio.spell(
        plan.slice(MinioPlan.class).orElseThrow(),
        plan,
        new Tree(Templates.builtIn(), files, "test.yaml"));
    return new StoreTree(plan, files.build().files());
  }

  boolean has(String name) {
    return files.containsKey("storage/minio/" + name);
  }

  String text(String name) {
    String text = files.get(files.containsKey(name) ? name : "storage/minio/" + name);
    if (text == null) {
      throw new AssertionError("no " + name + " among " + files.keySet());
    }
    return text;
  }

  /** The value at a path of keys, and in lists of positions or the names of their items. */
  Object at(String name, Object... path) {
    Object value = new Yaml().load(text(name));
    for (Object step : path) {
      if (!(value instanceof List<?> list)) {
        value = ((Map<?, ?>) value).get(step);
      } else {
        value = step instanceof Integer index ? list.get(index) : item(list, step);
      }
      if (value == null) {
        return null;
      }
    }
    return value;
  }

  private static Object item(List<?> list, Object name) {
    return list.stream()
        .filter(entry -> name.equals(((Map<?, ?>) entry).get("name")))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + name + " in " + list));
  }

  Map<?, ?> map(String name, Object... path) {
    return (Map<?, ?>) at(name, path);
  }

  List<?> list(String name, Object... path) {
    return (List<?>) at(name, path);
  }

  /** The values of {@code key} of every entry of a list. */
  List<Object> each(String key, String name, Object... path) {
    List<Object> values = new ArrayList<>();
    list(name, path).forEach(entry -> values.add(((Map<?, ?>) entry).get(key)));
    return values;
  }

  /** For a look at the tree by hand: {@code main PROFILE DIR}. */
  public static void main(String[] args) throws IOException {
    StoreTree tree = ofProfile(Files.readString(Path.of(args[0])));
    for (Map.Entry<String, String> file : tree.files().entrySet()) {
      Path path = Path.of(args[1]).resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
  }
}
