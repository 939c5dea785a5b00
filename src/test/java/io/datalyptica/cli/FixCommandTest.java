package io.datalyptica.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code validate --fix} and {@code --diff} on the command line. */
class FixCommandTest {
  /** A misspelt key, a leftover acceptance (safe), and http where others can read (unsafe). */
  private static final String PROFILE =
      """
      apiVersion: datalyptica.io/v1alpha1 # kept
      kind: PlatformProfile
      metadata: {name: fixture}
      spec:
        tier: dev
        appsDomain: apps.example.com
        storagClass: block # misspelt
        # about the store
        objectStore:
          tls: "none"   # plain
        accept:
          - {rule: REDIS-020, reason: none, until: 2999-01-01}
      """;

  private static final String SAFELY =
      PROFILE
          .replace("storagClass", "storageClass")
          .replace("\n    - {rule: REDIS-020, reason: none, until: 2999-01-01}", "")
          .replace("accept:", "accept: []");

  private static final String FIXED = SAFELY.replace("\"none\"", "\"serviceCA\"");

  @TempDir private Path folder;
  private Path file;
  private String name;

  @BeforeEach
  void write() throws IOException {
    file = Files.writeString(folder.resolve("p.yaml"), PROFILE);
    name = file.toString();
  }

  private static String read(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void fixWritesWhatIsSafeAndReportsTheRest() {
    Ran ran = Ran.of("validate", "--fix", "--fail-on", "warning", name);
    assertThat(read(file)).isEqualTo(SAFELY);
    assertThat(ran.code()).isEqualTo(ExitCode.FINDINGS);
    assertThat(ran.out()).contains("warning[SEC-030]").doesNotContain("PROFILE-");
    assertThat(ran.err())
        .contains(name + ": fixed PROFILE-020: /spec/storagClass renamed to storageClass\n")
        .contains(name + ": fixed PROFILE-101: /spec/accept/0 removed\n")
        .contains("more fix could hurt what already runs")
        .contains("0 errors");
    assertThat(Ran.of("validate", "--fix", name).err()).doesNotContain("fixed PROFILE");
    assertThat(read(file)).isEqualTo(SAFELY);
  }

  @Test
  void withConsentEverythingIsFixed() {
    Ran ran = Ran.of("validate", "--fix", "--unsafe-fixes", "--fail-on", "warning", name);
    assertThat(read(file)).isEqualTo(FIXED);
    assertThat(ran.code()).isZero();
    assertThat(ran.err()).contains("fixed SEC-030: /spec/objectStore/tls = serviceCA");
  }

  @Test
  void oneRuleAlone() {
    Ran ran = Ran.of("validate", "--fix", "--rule", "PROFILE-020", name);
    assertThat(read(file)).isEqualTo(PROFILE.replace("storagClass", "storageClass"));
    assertThat(ran.code()).isZero();
  }

  @Test
  void diffAloneWritesNothingAndSpeaksOfTheProfileAsItStands() {
    Ran ran = Ran.of("validate", "--diff", name);
    assertThat(ran.code()).isEqualTo(ExitCode.FINDINGS);
    assertThat(read(file)).isEqualTo(PROFILE);
    assertThat(ran.out())
        .isEqualTo(UnifiedDiff.of(name, PROFILE, SAFELY))
        .contains("-  storagClass: block # misspelt\n+  storageClass: block # misspelt\n");
    assertThat(ran.err()).contains("error[PROFILE-020]").contains("would fix PROFILE-020");
  }

  @Test
  void diffAndFixDoBoth() {
    Ran ran = Ran.of("validate", "--diff", "--fix", "--unsafe-fixes", name);
    assertThat(ran.out()).isEqualTo(UnifiedDiff.of(name, PROFILE, FIXED));
    assertThat(read(file)).isEqualTo(FIXED);
    assertThat(ran.code()).isZero();
  }

  @Test
  void standardInputIsPrintedFixed() {
    Ran ran = Ran.with(PROFILE, "validate", "--fix", "-");
    assertThat(ran.out()).isEqualTo(SAFELY);
    assertThat(ran.err()).contains("-: fixed PROFILE-020").contains("warning[SEC-030]");
    assertThat(ran.code()).isZero();
    assertThat(Ran.with(PROFILE, "validate", "--diff", "-").out())
        .isEqualTo(UnifiedDiff.of("-", PROFILE, SAFELY));
    assertThat(Ran.with(PROFILE, "validate", "--diff", "--fix", "-").code())
        .isEqualTo(ExitCode.USAGE);
    Ran unreadable = Ran.with("a: [", "validate", "--fix", "-");
    assertThat(unreadable.out()).isEqualTo("a: [");
    assertThat(unreadable.code()).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void whatIsNoProfileStays() throws IOException {
    Files.writeString(file, "a: [");
    Ran ran = Ran.of("validate", "--fix", name);
    assertThat(ran.code()).isEqualTo(ExitCode.USAGE);
    assertThat(read(file)).isEqualTo("a: [");
    assertThat(Ran.of("validate", "--fix", name + ".none").code()).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void endsOfLinesAndUnicodeStay() throws IOException {
    String text =
        "\ufeff" + PROFILE.replace("# kept", "# \ud83d\ude00 behält").replace("\n", "\r\n").strip();
    Files.writeString(file, text);
    assertThat(Ran.of("validate", "--fix", "--unsafe-fixes", name).code()).isZero();
    assertThat(read(file))
        .isEqualTo(
            "\ufeff"
                + FIXED.replace("# kept", "# \ud83d\ude00 behält").replace("\n", "\r\n").strip());
  }

  @Test
  void aLinkAndItsPermissionsStay() throws IOException {
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw----"));
    Path link = Files.createSymbolicLink(folder.resolve("link.yaml"), Path.of("p.yaml"));
    assertThat(Ran.of("validate", "--fix", link.toString()).code()).isZero();
    assertThat(Files.isSymbolicLink(link)).isTrue();
    assertThat(read(file)).isEqualTo(SAFELY);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-rw----");
  }

  @Test
  void aReadOnlyFileIsAFaultOfTheEnvironmentAndTheOthersAreFixed() throws IOException {
    Path other = Files.writeString(folder.resolve("other.yaml"), PROFILE);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
    Ran ran = Ran.of("validate", "--fix", name, other.toString());
    assertThat(ran.code()).isEqualTo(ExitCode.ENVIRONMENT);
    assertThat(ran.err())
        .contains("datalyptica: " + name + " is read-only; nothing of it was changed\n  remedy: ")
        .contains("2 profiles: ");
    assertThat(ran.out()).contains(name + ":7:3: error[PROFILE-020]");
    assertThat(ran.err()).doesNotContain(name + ": fixed").contains(other + ": fixed");
    assertThat(read(file)).isEqualTo(PROFILE);
    assertThat(read(other)).isEqualTo(SAFELY);
    // Nothing to fix, nothing to write.
    Files.setPosixFilePermissions(other, PosixFilePermissions.fromString("r--r--r--"));
    assertThat(Ran.of("validate", "--fix", other.toString()).code()).isZero();
  }

  @Test
  void jsonTellsWhatWasFixedAndWhatWasNot() throws IOException {
    Ran ran = Ran.of("validate", "--fix", "--format", "json", name);
    JsonNode json = new ObjectMapper().readTree(ran.out());
    assertThat(json.at("/schemaVersion").asInt()).isEqualTo(1);
    assertThat(json.at("/fixed/0"))
        .hasToString(
            "{\"rule\":\"PROFILE-020\",\"file\":\""
                + name
                + "\",\"pointer\":\"/spec/storagClass\",\"fixes\":[{\"pointer\":"
                + "\"/spec/storagClass\",\"rename\":\"storageClass\",\"safe\":true}]}");
    assertThat(json.at("/fixed")).hasSize(2);
    assertThat(json.at("/notFixed/0/rule").asText()).isEqualTo("SEC-030");
    assertThat(json.at("/notFixed/0/reason").asText()).isEqualTo("the fix is not safe");
    assertThat(json.at("/findings").findValuesAsText("rule")).doesNotContain("PROFILE-020");
    Ran stream = Ran.with(PROFILE, "validate", "--fix", "--format", "json", "-");
    assertThat(stream.out()).isEqualTo(SAFELY);
    assertThat(new ObjectMapper().readTree(stream.err()).at("/fixed")).hasSize(2);
  }

  @Test
  void sarifAfterFixingSpeaksOfTheNewText() throws IOException {
    Ran ran = Ran.of("validate", "--fix", "--format", "sarif", name);
    JsonNode results = new ObjectMapper().readTree(ran.out()).at("/runs/0/results");
    assertThat(results.findValuesAsText("ruleId"))
        .contains("SEC-030")
        .doesNotContain("PROFILE-020");
  }

  @Test
  void whyAFixIsNotTakenIsSaid() throws IOException {
    Files.writeString(file, PROFILE.replace("tls: \"none\"", "tls: &x \"none\""));
    Ran ran = Ran.of("validate", "--fix", "--unsafe-fixes", name);
    assertThat(ran.err())
        .contains("not fixed SEC-030 (/spec/objectStore/tls = serviceCA), because an anchor");
    assertThat(read(file)).contains("tls: &x \"none\"").contains("storageClass");
  }

  @Test
  void wrongUsageIsSaid() {
    assertThat(Ran.of("validate", "--unsafe-fixes", name).code()).isEqualTo(ExitCode.USAGE);
    assertThat(Ran.of("validate", "--fix", "--explain", name).code()).isEqualTo(ExitCode.USAGE);
    assertThat(Ran.of("render", "--fix", name).code()).isEqualTo(ExitCode.USAGE);
    assertThat(read(file)).isEqualTo(PROFILE);
  }
}
