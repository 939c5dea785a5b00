package io.datalyptica.component.postgresql;

import io.datalyptica.app.Components;
import io.datalyptica.bundle.Bundle;
import io.datalyptica.component.Planner;
import io.datalyptica.component.Tree;
import io.datalyptica.component.platform.Operators;
import io.datalyptica.plan.Plan;
import io.datalyptica.profile.ProfileReader;
import io.datalyptica.profile.Profiles;
import io.datalyptica.template.Templates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SequencedMap;
import org.yaml.snakeyaml.Yaml;

/** Renders PostgreSQL and what installs its operator, and reads it back. */
final class PostgresqlTrees {
  private PostgresqlTrees() {}

  /**
   * The plan of a platform called "platform" in tier ha on four workers, with the default object
   * store.
   *
   * @param postgresql what stands below spec.postgresql, in flow style
   * @param more further lines of spec, each indented by two
   */
  static Plan plan(String postgresql, String... more) {
    String text =
        """
        apiVersion: datalyptica.io/v1alpha1
        kind: PlatformProfile
        metadata: {name: platform}
        spec:
          nodes: {workers: 4, zones: 1}
          objectStore: {}
          postgresql: %s
        """
                .formatted(postgresql)
            + String.join("\n", more);
    return Profiles.plan(text);
  }

  static SequencedMap<String, String> files(Plan plan) {
    Bundle.Builder files = Bundle.builder();
    Tree tree = new Tree(Templates.builtIn(), files, "test.yaml");
    new Postgresql().spell(plan.slice(PostgresqlPlan.class).orElseThrow(), plan, tree);
    new Operators().spell(plan, tree);
    return files.build().files();
  }

  /**
   * The value at {@code path}, such as {@code spec.instances.0.replicas}; null when there is none.
   */
  static Object at(String yaml, String path) {
    Object value = new Yaml().load(yaml);
    for (String step : path.split("\\.")) {
      value =
          switch (value) {
            case Map<?, ?> map -> map.get(step);
            case java.util.List<?> list -> list.get(Integer.parseInt(step));
            case null -> null;
            default -> throw new AssertionError(step + " below " + value);
          };
    }
    return value;
  }

  /** The rendered init SQL. */
  static String initSql(Plan plan) {
    Map<String, Object> map =
        new Yaml()
            .load(files(plan).get("storage/postgresql/configmap-platform-postgres-init-sql.yaml"));
    return (String) ((Map<?, ?>) map.get("data")).get("init.sql");
  }

  /** For a look by hand: {@code PostgresqlTrees PROFILE DIR}. */
  public static void main(String[] args) throws IOException {
    var read = ProfileReader.read(Components.ALL, Path.of(args[0]));
    Plan plan =
        Planner.plan(read.profile().orElseThrow(() -> new AssertionError(read.findings()))).plan();
    for (Map.Entry<String, String> file : files(plan).entrySet()) {
      Path path = Path.of(args[1]).resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
  }
}
