package io.datalyptica.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

class RenderCommandTest {
  private static final String MINIMAL = "profiles/minimal.yaml";
  private static final String DEV = "profiles/dev.yaml";

  @TempDir private Path folder;

  @Test
  void theTreeIsWrittenAndASecondRunChangesNothing() throws IOException {
    Path out = folder.resolve("out");
    Ran first = Ran.of("render", MINIMAL, "-o", out.toString());
    assertThat(first.code()).as(first.err()).isZero();
    assertThat(first.out()).isEmpty();
    assertThat(out.resolve("kustomization.yaml")).exists();
    var modified = Files.getLastModifiedTime(out.resolve("kustomization.yaml"));
    Ran second = Ran.of("render", MINIMAL, "-o", out.toString());
    assertThat(second.err()).contains("all up to date");
    assertThat(Files.getLastModifiedTime(out.resolve("kustomization.yaml"))).isEqualTo(modified);
  }

  @Test
  void checkListsEveryFileThatDiffersAndExitsWithThree() throws IOException {
    Path out = folder.resolve("out");
    Ran.of("render", MINIMAL, "-o", out.toString());
    assertThat(Ran.of("render", MINIMAL, "--check", "-o", out.toString()).code()).isZero();
    Files.delete(out.resolve("docs/README.md"));
    Files.writeString(out.resolve("kustomization.yaml"), "edited");
    Ran drift = Ran.of("render", "--check", MINIMAL, "-o", out.toString());
    assertThat(drift.code()).isEqualTo(ExitCode.DRIFT);
    assertThat(drift.out().lines())
        .containsExactlyInAnyOrder(
            out.resolve("docs/README.md") + ": missing",
            out.resolve("kustomization.yaml") + ": edited by hand");
    assertThat(out.resolve("docs/README.md")).doesNotExist();
  }

  @Test
  void severalProfilesGoIntoSubDirectoriesNamedAfterThem() {
    Path out = folder.resolve("out");
    assertThat(Ran.of("render", MINIMAL, DEV, "-o", out.toString()).code()).isZero();
    assertThat(out.resolve("minimal/kustomization.yaml")).exists();
    assertThat(out.resolve("dev/kustomization.yaml")).exists();
  }

  @Test
  void profilesOfOneNameCannotShareASubDirectory() throws IOException {
    Path twin = folder.resolve("minimal.yaml");
    Files.copy(Path.of(MINIMAL), twin);
    assertThat(
            Ran.of("render", MINIMAL, twin.toString(), "-o", folder.resolve("out").toString())
                .code())
        .isEqualTo(ExitCode.USAGE);
  }

  @Test
  void aDashReadsStandardInputAndWritesOneStreamOfManifests() throws IOException {
    Ran ran = Ran.with(Files.readString(Path.of(DEV)), "render", "-", "-o", "-");
    assertThat(ran.code()).isZero();
    int objects = 0;
    for (Object document : new Yaml().loadAll(ran.out())) {
      assertThat(((Map<?, ?>) document).containsKey("kind")).isTrue();
      objects++;
    }
    assertThat(objects).isGreaterThan(3);
    assertThat(ran.out()).doesNotContain("kind: Kustomization");
  }

  @Test
  void jsonGoesToStandardOutputAndStaysJson() throws IOException {
    Ran ran = Ran.of("render", DEV, "--format", "json", "-o", folder.resolve("out").toString());
    JsonNode json = new ObjectMapper().readTree(ran.out());
    assertThat(json.at("/schemaVersion").asInt()).isEqualTo(1);
    assertThat(json.at("/summary/errors").asInt()).isZero();
  }

  @Test
  void aHandEditedFileStopsTheRunUnlessTold() throws IOException {
    String out = folder.resolve("out").toString();
    Ran.of("render", MINIMAL, "-o", out);
    Path edited = folder.resolve("out/prerequisites/kustomization.yaml");
    Files.writeString(edited, "edited");
    Ran ran = Ran.of("render", MINIMAL, "-o", out);
    assertThat(ran.code()).isEqualTo(ExitCode.FINDINGS);
    assertThat(ran.err())
        .contains("prerequisites/kustomization.yaml")
        .contains("--overwrite-edited");
    assertThat(edited).hasContent("edited");
    assertThat(Ran.of("render", MINIMAL, "-o", out, "--overwrite-edited").code()).isZero();
    assertThat(edited).content().contains("kind: Kustomization");
  }

  @Test
  void aPlaceThatCannotBeWrittenIsTheEnvironmentsFault() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "x");
    Ran ran = Ran.of("render", MINIMAL, "-o", file.resolve("out").toString());
    assertThat(ran.code()).isEqualTo(ExitCode.ENVIRONMENT);
    assertThat(ran.err()).doesNotContain("Exception");
  }

  @Test
  void whatIsNoProfileIsAUsageError() {
    assertThat(Ran.of("render", folder.toString()).code()).isEqualTo(ExitCode.USAGE);
    assertThat(Ran.with("[]", "render", "-").code()).isEqualTo(ExitCode.USAGE);
    assertThat(Ran.of("render", "no-such-file.yaml").code()).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void ownTemplatesReplaceTheBuiltInOnesAndAreVerified() throws IOException {
    Path own = Files.createDirectories(folder.resolve("own/prerequisites"));
    String template = Files.readString(Path.of("templates/prerequisites/namespace.yaml.mustache"));
    Path mine = own.resolve("namespace.yaml.mustache");
    String templates = folder.resolve("own").toString();
    String out = folder.resolve("out").toString();
    Files.writeString(mine, template.replace("  labels:\n", "  labels:\n    team: data\n"));
    Ran good = Ran.of("render", DEV, "-o", out, "--templates", templates);
    assertThat(good.code()).as(good.err()).isZero();
    assertThat(folder.resolve("out/prerequisites/namespace-dev.yaml"))
        .content()
        .contains("team: data");

    Files.writeString(mine, template.replace("metadata:", "metadatum: {}\nmetadata:"));
    Ran bad = Ran.of("render", DEV, "-o", out, "--templates", templates);
    assertThat(bad.code()).isEqualTo(ExitCode.FINDINGS);
    assertThat(bad.err())
        .contains(
            "prerequisites/namespace-dev.yaml",
            "metadatum",
            "the finished objects do not pass the rules: nothing was written");
    assertThat(folder.resolve("out/prerequisites/namespace-dev.yaml"))
        .content()
        .contains("team: data");
    String elsewhere = folder.resolve("some/where/out").toString();
    assertThat(Ran.of("render", DEV, "-o", elsewhere, "--templates", templates).code())
        .isEqualTo(ExitCode.FINDINGS);
    assertThat(folder.resolve("some")).doesNotExist();

    Files.writeString(mine, template.replace("{{namespace}}", "{{nmespace}}"));
    Ran unknown = Ran.of("render", DEV, "-o", out, "--templates", templates);
    assertThat(unknown.code()).isEqualTo(ExitCode.USAGE);
    assertThat(unknown.err()).contains("namespace.yaml.mustache:4").contains("nmespace");
  }
}
