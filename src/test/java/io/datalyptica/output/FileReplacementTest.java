package io.datalyptica.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.datalyptica.output.OutputFault.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileReplacementTest {
  private static final int KILLS = 40;

  @TempDir private Path folder;

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("p.yaml"), text);
  }

  private List<String> names() throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.map(p -> p.getFileName().toString()).sorted().toList();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-r-----", "rw-rw-rw-", "rwxr-xr-x", "-w--w----"})
  void theTextIsAnotherAndThePermissionsAreNot(String permissions) throws IOException {
    Path file = file("old\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    assertThat(FileReplacement.replace(file, "old\n", "new ü\n")).isEmpty();
    assertThat(file).hasContent("new ü\n");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo(permissions);
    assertThat(names()).containsExactly("p.yaml");
  }

  @Test
  void anotherOwnerStays() throws IOException {
    Path file = file("old\n");
    try {
      Files.setAttribute(file, "unix:uid", 12345);
      Files.setAttribute(file, "unix:gid", 23456);
    } catch (IOException e) {
      return; // only root may give a file away
    }
    assertThat(FileReplacement.replace(file, "old\n", "new\n")).isEmpty();
    assertThat(Files.getAttribute(file, "unix:uid")).isEqualTo(12345);
    assertThat(Files.getAttribute(file, "unix:gid")).isEqualTo(23456);
  }

  @Test
  void aLinkStaysOneAndItsFileIsWritten() throws IOException {
    Path file = file("old\n");
    Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
    Path link = Files.createSymbolicLink(elsewhere.resolve("link.yaml"), Path.of("../p.yaml"));
    assertThat(FileReplacement.replace(link, "old\n", "new\n")).isEmpty();
    assertThat(Files.isSymbolicLink(link)).isTrue();
    assertThat(file).hasContent("new\n");
    assertThat(names()).containsExactly("elsewhere", "p.yaml");
  }

  @Test
  void aByteOrderMarkStays() throws IOException {
    Path file = file("\ufeffold\n");
    assertThat(FileReplacement.replace(file, "old\n", "new\n")).isEmpty();
    assertThat(Files.readString(file)).isEqualTo("\ufeffnew\n");
  }

  @Test
  void whatIsNotAsItWasReadIsLeftAlone() throws IOException {
    Path file = file("edited meanwhile\n");
    assertThat(FileReplacement.replace(file, "old\n", "new\n").orElseThrow().kind())
        .isEqualTo(Kind.BUSY);
    assertThat(file).hasContent("edited meanwhile\n");
    Files.delete(file);
    assertThat(FileReplacement.replace(file, "old\n", "new\n").orElseThrow().kind())
        .isEqualTo(Kind.IO);
    assertThat(names()).isEmpty();
  }

  @Test
  void aReadOnlyFileOrFolderIsLeftAlone() throws IOException {
    Path file = file("old\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
    OutputFault fault = FileReplacement.replace(file, "old\n", "new\n").orElseThrow();
    assertThat(fault.kind()).isEqualTo(Kind.DENIED);
    assertThat(fault.message()).startsWith(file + " is read-only; nothing of it was changed");
    assertThat(file).hasContent("old\n");

    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));
    try {
      fault = FileReplacement.replace(file, "old\n", "new\n").orElseThrow();
      assertThat(fault.kind()).isEqualTo(Kind.DENIED);
      assertThat(fault.message()).startsWith(folder.toRealPath() + " is read-only");
      assertThat(file).hasContent("old\n");
      assertThat(names()).containsExactly("p.yaml");
    } finally {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }

  @Test
  void whatDeadRunsLeftIsRemovedAndWhatLivingOnesWriteIsNot() throws IOException {
    Path file = file("old\n");
    long living = ProcessHandle.allProcesses().mapToLong(ProcessHandle::pid).min().orElseThrow();
    Files.writeString(folder.resolve(".p.yaml.datalyptica-fix-99999999"), "half");
    Files.writeString(
        folder.resolve(".p.yaml.datalyptica-fix-" + ProcessHandle.current().pid()), "half");
    Files.writeString(folder.resolve(".p.yaml.datalyptica-fix-" + living), "half");
    Files.writeString(folder.resolve(".p.yaml.datalyptica-fix-mine"), "mine");
    assertThat(FileReplacement.replace(file, "old\n", "new\n")).isEmpty();
    assertThat(names())
        .containsExactly(
            ".p.yaml.datalyptica-fix-" + living, ".p.yaml.datalyptica-fix-mine", "p.yaml");
  }

  /** Run by {@link #killedRunsLeaveTheOldTextOrTheNewOne}: replaces for ever, a dot for each. */
  static final class ForEver {
    private ForEver() {}

    public static void main(String[] args) {
      Path file = Path.of(args[0]);
      String a = text('a');
      String b = text('b');
      FileReplacement.replace(file, a, b); // whichever it was
      for (boolean isA = false; ; isA = !isA) {
        System.out.print('.');
        System.out.flush();
        if (FileReplacement.replace(file, isA ? a : b, isA ? b : a).isPresent()) {
          System.exit(1);
        }
      }
    }
  }

  private static String text(char c) {
    return (c + "\n").repeat(200_000);
  }

  @Test
  @Timeout(value = 150, unit = TimeUnit.SECONDS)
  void killedRunsLeaveTheOldTextOrTheNewOne() throws Exception {
    Path file = file(text('a'));
    Random random = new Random(7);
    int midway = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      Process process = start(file);
      long began = System.nanoTime();
      for (int i = random.nextInt(3); i >= 0; i--) {
        began = System.nanoTime();
        assertThat(process.getInputStream().read()).isEqualTo('.');
      }
      LockSupport.parkNanos(random.nextLong(System.nanoTime() - began + 1));
      process.destroyForcibly().waitFor();
      assertThat(Files.readString(file)).as("kill %d", kill).isIn(text('a'), text('b'));
      midway += names().size() > 1 ? 1 : 0;
    }
    System.out.println("killed while the other text stood beside: " + midway);
    assertThat(midway).isPositive();
    String now = Files.readString(file);
    assertThat(FileReplacement.replace(file, now, "end\n")).isEmpty();
    assertThat(names()).containsExactly("p.yaml");
  }

  private static Process start(Path file) throws IOException {
    String separator = System.getProperty("path.separator");
    List<String> classPath = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(separator)) {
      classPath.add(Path.of(entry).toAbsolutePath().toString());
    }
    return new ProcessBuilder(
            Arrays.asList(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                String.join(separator, classPath),
                ForEver.class.getName(),
                file.toString()))
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  @Test
  void theTextIsUtf8() throws IOException {
    Path file = file("ü\n");
    assertThat(FileReplacement.replace(file, "ü\n", "\ud83d\ude00\n")).isEmpty();
    assertThat(Files.readAllBytes(file))
        .isEqualTo("\ud83d\ude00\n".getBytes(StandardCharsets.UTF_8));
  }
}
