package io.datalyptica.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplatesCommandTest {
  private static final Path OURS = Path.of("templates");
  private static final String MINIO = "storage/minio/statefulset.yaml.mustache";

  @TempDir private Path folder;

  @Test
  void theListIsEveryTemplateButThoseOfInit() throws IOException {
    List<String> files;
    try (Stream<Path> walk = Files.walk(OURS)) {
      files =
          walk.filter(Files::isRegularFile)
              .map(f -> OURS.relativize(f).toString().replace(".mustache", ""))
              .filter(n -> !n.startsWith("init/"))
              .sorted()
              .toList();
    }
    assertThat(Ran.of("templates", "list").out().lines()).containsExactlyElementsOf(files);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "storage/minio/statefulset.yaml",
        "minio/statefulset.yaml",
        "minio/statefulset",
        "storage/minio/statefulset",
        "templates/storage/minio/statefulset.yaml.mustache",
        "minio/statefulset.yaml.mustache"
      })
  void theEndOfANameIsEnough(String name) throws IOException {
    Ran ran = Ran.of("templates", "export", name);
    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.out()).isEqualTo(Files.readString(OURS.resolve(MINIO)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "statefulset|more than one template|storage/minio/statefulset.yaml or"
            + " storage/redis/statefulset.yaml",
        "minio/statefulsets|there is no template|templates list",
        "storage/minio/statfulset.yaml|there is no template|did you mean"
            + " storage/minio/statefulset.yaml?",
        "wrong/postgrescluster.yaml|there is no template|did you mean"
            + " storage/postgresql/postgrescluster.yaml?",
        "docs/redis.md|there is no template|its name is now storage/redis/page.md",
        "init/profile.yaml|there is no template|templates list",
        "../../pom.xml|there is no template|templates list",
        "''|there is no template|templates list"
      })
  void anUnclearNameIsUsageWithAHint(String name, String trouble, String hint) {
    Ran ran = Ran.of("templates", "export", name);
    assertThat(ran.code()).isEqualTo(ExitCode.USAGE);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).contains(trouble).contains(hint);
  }

  @Test
  void wrongWordsAreUsage() {
    assertThat(Ran.of("templates").code()).isEqualTo(ExitCode.USAGE);
    assertThat(Ran.of("templates", "show").code()).isEqualTo(ExitCode.USAGE);
    assertThat(Ran.of("templates", "export").code()).isEqualTo(ExitCode.USAGE);
    assertThat(Ran.of("templates", "list", "x").code()).isEqualTo(ExitCode.USAGE);
    assertThat(Ran.of("templates", "export", "--all").code()).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void noFileIsOverwritten() throws IOException {
    String mine = folder.resolve("mine").toString();
    assertThat(Ran.of("templates", "export", "minio/statefulset", "redis.conf", "-o", mine).code())
        .isZero();
    Path file = folder.resolve("mine").resolve(MINIO);
    Files.writeString(file, "mine");

    Ran again = Ran.of("templates", "export", "minio/statefulset", "-o", mine);
    assertThat(again.code()).isEqualTo(ExitCode.FINDINGS);
    assertThat(again.err()).contains(MINIO).contains("not overwritten");
    assertThat(file).hasContent("mine");
  }

  /**
   * What is exported is what is rendered: as somebody's own templates all of them make the same
   * tree.
   */
  @ParameterizedTest
  @ValueSource(strings = {"profiles/datalyptica.yaml", "test-fixtures/cases/full/profile.yaml"})
  void everyTemplateExportedRendersTheSameTree(String profile) throws IOException {
    String mine = folder.resolve("mine").toString();
    assertThat(Ran.of("templates", "export", "--all", "-o", mine).code()).isZero();

    Ran own =
        Ran.of("render", profile, "-o", folder.resolve("own").toString(), "--templates", mine);
    assertThat(own.code()).as(own.err()).isZero();
    assertThat(Ran.of("render", profile, "-o", folder.resolve("plain").toString()).code()).isZero();

    assertThat(files(folder.resolve("own"))).isEqualTo(files(folder.resolve("plain")));
  }

  private static TreeMap<String, String> files(Path root) throws IOException {
    TreeMap<String, String> files = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(root)) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        files.put(root.relativize(file).toString(), Files.readString(file));
      }
    }
    return files;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "minio/statefulset.yaml.mustache|did you mean storage/minio/statefulset.yaml?",
        "storage/minio/statefullset.yaml.mustache|did you mean storage/minio/statefulset.yaml?",
        "storage/minio/statefulset.yaml|rename it",
        "docs/redis.md.mustache|its name is now storage/redis/page.md",
        "partials/postgresql-sizes.md.mustache|now storage/postgresql/partials/sizes.md",
        "init/profile.yaml.mustache|templates list"
      })
  void aFileThatReplacesNothingStopsTheRun(String file, String hint) throws IOException {
    Path mine = folder.resolve("mine").resolve(file);
    Files.createDirectories(mine.getParent());
    Files.writeString(
        mine, file.contains(".md") ? "A page.\n" : Files.readString(OURS.resolve(MINIO)));
    Path hidden = Files.createDirectories(folder.resolve("mine/.git"));
    Files.writeString(hidden.resolve("config"), "no template");

    for (String format : List.of("text", "json")) {
      Ran ran =
          Ran.of(
              "render",
              "profiles/dev.yaml",
              "-o",
              folder.resolve("out").toString(),
              "--templates",
              folder.resolve("mine").toString(),
              "--format",
              format);
      assertThat(ran.code()).isEqualTo(ExitCode.USAGE);
      assertThat(ran.err())
          .contains("mine/" + file + ":1: ")
          .contains(hint)
          .doesNotContain("config");
      assertThat(folder.resolve("out")).doesNotExist();
    }
  }

  @Test
  void everyFaultyFileIsNamedInOneRun() throws IOException {
    for (String file : List.of("one.yaml.mustache", "two.yaml.mustache")) {
      Files.createDirectories(folder.resolve("mine"));
      Files.writeString(folder.resolve("mine").resolve(file), "a: b\n");
    }
    Ran ran =
        Ran.of(
            "render",
            "profiles/dev.yaml",
            "-o",
            "-",
            "--templates",
            folder.resolve("mine").toString());
    assertThat(ran.err()).contains("one.yaml.mustache:1: ").contains("two.yaml.mustache:1: ");
  }

  /** Somebody's own template is held to the rules of ours: the id, and nothing is written. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        MINIO + "|{{> partials/restricted}}|allowPrivilegeEscalation: true|SEC-101",
        "partials/restricted.yaml.mustache|Escalation: false|Escalation: true|SEC-101",
        "partials/restricted-pod.yaml.mustache|NonRoot: true|NonRoot: false|SEC-101",
        MINIO + "|readinessProbe:|readynessProbe:|K8S-100",
        MINIO + "|serviceAccountName: {{|serviceAccountName: other-{{|K8S-103"
      })
  void aFaultInATemplateOfOnesOwnIsFound(String file, String ours, String theirs, String rule)
      throws IOException {
    String template = Files.readString(OURS.resolve(file));
    assertThat(template).contains(ours);
    Path mine = folder.resolve("mine").resolve(file);
    Files.createDirectories(mine.getParent());
    Files.writeString(mine, template.replace(ours, theirs));

    Ran ran =
        Ran.of(
            "render",
            "profiles/dev.yaml",
            "-o",
            folder.resolve("out").toString(),
            "--templates",
            folder.resolve("mine").toString());
    assertThat(ran.code()).isEqualTo(ExitCode.FINDINGS);
    assertThat(ran.err()).contains("error[" + rule + "]").contains("storage/minio/statefulset");
    assertThat(folder.resolve("out")).doesNotExist();
  }
}
