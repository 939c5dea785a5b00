package io.datalyptica.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.datalyptica.Patience;
import io.datalyptica.app.Components;
import io.datalyptica.component.postgresql.PostgresqlSpec;
import io.datalyptica.component.redis.RedisSpec;
import io.datalyptica.diagnostic.Diagnostic;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class HostileInputTest {
  @TempDir Path dir;

  @Test
  void everyHostileInputIsOneFindingAtItsPlace() {
    List<String> wrong = new ArrayList<>();
    HostileInputs.all()
        .forEach(
            (name, hostile) -> {
              ReadResult result = Profiles.read(hostile.bytes());
              List<String> found = result.findings().stream().map(Profiles::brief).toList();
              if (!found.equals(List.of(hostile.expected()))
                  || result.readable()
                  || result.profile().isPresent()) {
                wrong.add(name + ": expected " + hostile.expected() + " but was " + found);
              }
              for (Diagnostic d : result.findings()) {
                assertThat(d.message() + d.remedy())
                    .as(name)
                    .doesNotContain("snakeyaml", "Exception", "<stream", "while parsing", "null")
                    .isPrintable();
              }
            });
    assertThat(wrong).isEmpty();
  }

  @Test
  void smallHeapAndTwoSecondsSuffice() throws Exception {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx128m",
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            HostileInputs.class.getName());
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor()).as(out).isZero();
    List<String> slow = new ArrayList<>();
    for (String line : out.lines().toList()) {
      String[] parts = line.split("\t");
      if (Integer.parseInt(parts[1]) > 2000) {
        slow.add(line);
      }
    }
    assertThat(slow).isEmpty();
    assertThat(out.lines())
        .hasSize(HostileInputs.all().size() + 1)
        .last()
        .asString()
        .endsWith("0:0 PROFILE-002 ");
  }

  @Test
  @Timeout(value = Patience.MINUTES, unit = TimeUnit.MINUTES)
  void largeFileIsRefusedBySizeWithoutBeingRead() throws IOException {
    Path file = dir.resolve("large.yaml");
    try (RandomAccessFile f = new RandomAccessFile(file.toFile(), "rw")) {
      f.setLength(1L << 40); // with holes; to read it would take an hour
    }

    Diagnostic d = only(ProfileReader.read(Components.ALL, file));

    assertThat(Profiles.brief(d)).isEqualTo("0:0 PROFILE-002 ");
    assertThat(d.message()).contains("1099511627776 bytes", "1 MiB");
    assertThat(d.at().file()).isEqualTo(file.toString());
  }

  @Test
  void endlessInputIsLeftAfterTheLimit() {
    InputStream endless =
        new InputStream() {
          private long read;

          @Override
          public int read() {
            assertThat(++read).isLessThan(2_000_000);
            return 'a';
          }
        };

    assertThat(Profiles.brief(only(ProfileReader.read(Components.ALL, "-", endless))))
        .isEqualTo("0:0 PROFILE-002 ");
  }

  @Test
  void directoryIsNoProfile() {
    Diagnostic d = only(ProfileReader.read(Components.ALL, dir));

    assertThat(Profiles.brief(d)).isEqualTo("0:0 PROFILE-001 ");
    assertThat(d.message()).contains("directory");
  }

  @Test
  void missingFileIsSaidToBeMissing() {
    assertThat(only(ProfileReader.read(Components.ALL, dir.resolve("none.yaml"))).message())
        .isEqualTo("there is no such file");
    assertThat(only(ProfileReader.read(Components.ALL, dir.resolve("none.yaml/below.yaml"))).rule())
        .hasToString("PROFILE-001");
  }

  @Test
  void pathThroughAFileIsUnreadable() throws IOException {
    Path file = Files.writeString(dir.resolve("file"), "a: b\n");

    assertThat(only(ProfileReader.read(Components.ALL, file.resolve("p.yaml"))).rule())
        .hasToString("PROFILE-001");
  }

  @Test
  void linkInACircleIsUnreadable() throws IOException {
    Path link = Files.createSymbolicLink(dir.resolve("link"), Path.of("link"));

    assertThat(only(ProfileReader.read(Components.ALL, link)).rule()).hasToString("PROFILE-001");
  }

  @Test
  void fileWithoutReadPermissionIsUnreadable() throws Exception {
    Path file = Files.writeString(dir.resolve("secret.yaml"), Profiles.SAMPLE);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
    Files.setPosixFilePermissions(dir, PosixFilePermissions.fromString("rwxr-xr-x"));

    String said =
        Files.isReadable(file)
            ? readAsNobody(file)
            : only(ProfileReader.read(Components.ALL, file)).message();

    assertThat(said).isEqualTo("the file may not be read by this user");
  }

  /** root may read everything: the reader is asked as somebody else. */
  private static String readAsNobody(Path file) throws Exception {
    List<String> command =
        new ArrayList<>(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"));
    command.addAll(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            classes(),
            ReadAlone.class.getName(),
            file.toString()));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assumeThat(process.waitFor()).as("setpriv and readable classes: " + out).isZero();
    return out.strip();
  }

  private static String classes() throws Exception {
    Path main =
        Path.of(ProfileReader.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    Path test =
        Path.of(ReadAlone.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    return main + java.io.File.pathSeparator + test;
  }

  /** Prints what is said of one file; needs no library as long as the file cannot be opened. */
  static final class ReadAlone {
    public static void main(String[] args) {
      System.out.println(
          ProfileReader.read(Components.ALL, Path.of(args[0])).findings().getFirst().message());
    }
  }

  @Test
  void streamThatBreaksIsUnreadable() {
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new java.nio.file.AccessDeniedException("secret.yaml");
          }
        };

    assertThat(Profiles.brief(only(ProfileReader.read(Components.ALL, "-", broken))))
        .isEqualTo("0:0 PROFILE-001 ");
  }

  @Test
  @Timeout(
      value = Patience.MINUTES,
      unit = TimeUnit.MINUTES,
      threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void pipeIsRefusedInsteadOfWaitedFor() throws Exception {
    Path pipe = dir.resolve("pipe");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();

    Diagnostic d = only(ProfileReader.read(Components.ALL, pipe));

    assertThat(d.message()).startsWith("this is not a regular file");
    assertThat(d.remedy()).contains("`-`");
  }

  @Test
  void deviceIsRefused() {
    assertThat(only(ProfileReader.read(Components.ALL, Path.of("/dev/zero"))).rule())
        .hasToString("PROFILE-001");
  }

  @Test
  void markCrlfAndJsonAreFine() {
    Profile plain = Profiles.sound(Profiles.SAMPLE);
    Profile windows = Profiles.sound("\ufeff" + Profiles.SAMPLE.replace("\n", "\r\n"));
    Profile json =
        Profiles.sound(
            """
            {"apiVersion": "datalyptica.io/v1alpha1", "kind": "PlatformProfile", "metadata": \
            {"name": "p"},
             "spec": {"tier": "dev", "redis": [{"role": "cache", "replicas": 1}]}}
            """);

    assertThat(windows).usingRecursiveComparison().isEqualTo(plain);
    assertThat(Profiles.sections(json, RedisSpec.class)).hasSize(1);
  }

  @Test
  void anchorsAndAliasesAreFollowed() {
    Profile p =
        Profiles.sound(
            """
            apiVersion: datalyptica.io/v1alpha1
            kind: PlatformProfile
            metadata: {name: p, labels: &l {team: data}}
            spec:
              nodes: {workers: &three 3}
              postgresql: {replicas: *three, labels: *l}
            """);

    assertThat(Profiles.section(p, PostgresqlSpec.class).instances().replicas()).isEqualTo(3);
    assertThat(Profiles.section(p, PostgresqlSpec.class).common().labels())
        .isEqualTo(Map.of("team", "data"));
    assertThat(p.positions().at("/spec/postgresql/replicas").column()).isEqualTo(26);
    assertThat(p.positions().at("/spec/postgresql/labels").column()).isEqualTo(42);
    assertThat(p.positions().at("/spec/postgresql/labels/team").line()).isEqualTo(3);
  }

  @Test
  void faultThroughAnAliasIsShownWhereItIsWritten() {
    ReadResult result =
        Profiles.read("x: &x {pools: 3}\nspec: {objectStore: *x, nodes: {workers: 3}}\n");

    assertThat(result.findings())
        .extracting(Profiles::brief)
        .contains("1:15 PROFILE-022 /spec/objectStore/pools");
  }

  @Test
  void standardStringTagIsFine() {
    assertThat(
            Profiles.sound(
                    Profiles.SAMPLE.replace("namespace: datalyptica", "namespace: !!str 123"))
                .spec()
                .namespace()
                .name())
        .hasToString("123");
  }

  @Test
  void manyFaultsAreCutOff() {
    StringBuilder text = new StringBuilder("spec:\n");
    for (int i = 0; i < 20_000; i++) {
      text.append("  key").append(i).append(": 1\n");
    }

    ReadResult result = Profiles.read(text.toString());

    assertThat(result.findings()).hasSize(1001);
    assertThat(result.findings()).extracting(d -> d.rule().text()).contains("PROFILE-030");
  }

  @Test
  void largestProfileOfManyBucketsIsReadInTime() {
    StringBuilder text =
        new StringBuilder(
            Profiles.SAMPLE.substring(0, Profiles.SAMPLE.indexOf("      - {name: lakehouse}")));
    for (int i = 0; i < 15_000; i++) {
      text.append("      - {name: bucket-").append(i).append(", versioning: true}\n");
    }
    long began = HostileInputs.cpuNanos();
    Profiles.sound(text.toString());
    assertThat(HostileInputs.cpuNanos() - began).isLessThan(30_000_000_000L);
  }

  private static Diagnostic only(ReadResult result) {
    assertThat(result.findings()).hasSize(1);
    assertThat(result.readable()).isFalse();
    return result.findings().getFirst();
  }
}
