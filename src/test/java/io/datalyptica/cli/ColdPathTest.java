package io.datalyptica.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A plain render starts cold in a tenth of a second because the big libraries stay on the disk;
 * this holds them there.
 */
class ColdPathTest {
  private static final Pattern HEAVY =
      Pattern.compile(
          "\\b(com\\.fasterxml|com\\.networknt|io\\.fabric8|com\\.github\\.mustachejava)"
              + "\\.[\\w.$]+");

  @TempDir private Path folder;

  @Test
  void plainRenderLoadsNoHeavyLibrary() throws Exception {
    assertThat(
            heavyClasses(
                "render", "profiles/datalyptica.yaml", "-o", folder.resolve("out").toString()))
        .isEmpty();
    assertThat(folder.resolve("out/kustomization.yaml")).exists();
  }

  /** What other commands and formats need stays on the disk too. */
  @Test
  void plainRenderLoadsNoOtherCommandAndNoOtherFormat() throws Exception {
    Path log = run("render", "profiles/datalyptica.yaml", "-o", folder.resolve("out").toString());
    assertThat(Files.readString(log))
        .contains("io.datalyptica.cli.RenderCommand")
        .doesNotContain(
            "ValidateCommand",
            "RulesCommand",
            "ExplainCommand",
            "CapacityCommand",
            "InitCommand",
            "SarifFindings",
            "JunitFindings",
            "GithubFindings",
            "Completion",
            "ImagesCommand",
            "ImageSet",
            "MirrorSets",
            "RulePage",
            "CapacityTree",
            "Outlook",
            "CloudNativePgKinds",
            "BucketClaimKinds",
            "ExternalSecretKinds",
            "Simulat",
            ".simulation.",
            "StarterProfile",
            "PageConstants",
            "PageReader",
            "RuleDoc",
            "Nearest");
  }

  /**
   * What the Java platform is slow to start, and picocli: each was a tenth of a run, or hundreds of
   * classes.
   */
  @Test
  void plainRunsLoadNothingThatIsSlowToStart() throws Exception {
    for (String command : List.of("render", "validate")) {
      List<String> words = new ArrayList<>(List.of(command, "profiles/datalyptica.yaml"));
      if (command.equals("render")) {
        words.addAll(List.of("-o", folder.resolve("cold").toString()));
      }
      assertThat(Files.readString(run(words.toArray(String[]::new))))
          .as(command)
          // every finished object is read back and judged, in validate too
          .contains(
              "io.datalyptica.bundle.BlockManifest", "io.datalyptica.rule.object.DanglingReference")
          .doesNotContain(
              "picocli.",
              "java.util.stream.ReferencePipeline",
              "java.util.regex.Matcher ",
              "java.math.BigDecimal ",
              "java.security.MessageDigest ",
              "java.text.",
              "java.time.format.",
              "io.datalyptica.profile.editor.",
              "FixingProfiles",
              "FileReplacement");
    }
  }

  /**
   * SnakeYAML is 77 classes and a tenth of a cold run; what is plainly written is read without it.
   */
  @Test
  void noReadyProfileNeedsSnakeYaml() throws Exception {
    List<Path> profiles;
    try (Stream<Path> files = Files.list(Path.of("profiles"))) {
      profiles = files.sorted().toList();
    }
    assertThat(profiles).hasSizeGreaterThan(5);
    for (Path profile : profiles) {
      assertThat(
              Files.readString(
                  run(
                      "render",
                      profile.toString(),
                      "-o",
                      folder.resolve("of-" + profile.getFileName()).toString())))
          .as(profile.toString())
          .contains("io.datalyptica.profile.reader.BlockProfile")
          .doesNotContain("org.yaml.snakeyaml.");
    }
    assertThat(Files.readString(run("validate", "profiles/datalyptica.yaml")))
        .doesNotContain("org.yaml.snakeyaml.");
  }

  /** Shows that the log is read at all. */
  @Test
  void verifyLoadsTheModels() throws Exception {
    assertThat(
            heavyClasses(
                "render",
                "profiles/datalyptica.yaml",
                "--verify",
                "-o",
                folder.resolve("out").toString()))
        .anyMatch(c -> c.startsWith("io.fabric8."))
        .anyMatch(c -> c.startsWith("com.fasterxml."));
  }

  private List<String> heavyClasses(String... arguments) throws IOException, InterruptedException {
    List<String> loaded = Files.readAllLines(run(arguments));
    assertThat(loaded).anyMatch(l -> l.contains("io.datalyptica.cli.Main"));
    return loaded.stream().map(HEAVY::matcher).filter(m -> m.find()).map(m -> m.group()).toList();
  }

  /** The log of the classes that a run loads. */
  private Path run(String... arguments) throws IOException, InterruptedException {
    Path log = folder.resolve("classes.log");
    List<String> words =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:class+load:file=" + log.getFileName() + "::filecount=0",
                "-cp",
                classPath(),
                "io.datalyptica.cli.Main"));
    words.addAll(List.of(arguments));
    words.replaceAll(w -> w.startsWith("profiles/") ? Path.of(w).toAbsolutePath().toString() : w);
    Process java =
        new ProcessBuilder(words).directory(folder.toFile()).redirectErrorStream(true).start();
    String said = new String(java.getInputStream().readAllBytes());

    assertThat(java.waitFor()).as(said).isZero();
    return log;
  }

  private static String classPath() {
    String separator = System.getProperty("path.separator");
    List<String> entries = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(Pattern.quote(separator))) {
      entries.add(Path.of(entry).toAbsolutePath().toString());
    }
    return String.join(separator, entries);
  }
}
