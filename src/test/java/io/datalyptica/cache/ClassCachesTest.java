package io.datalyptica.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How a folder of caches comes about, with a script in the place of the JVM; {@code LauncherTest}
 * has the real one.
 */
class ClassCachesTest {
  private static final String ID = "1.0.0-0123456789ab";
  private static final String TRAINS =
      """
      #!/bin/sh
      mkdir -p "${7}"
      for word; do case $word in -XX:AOTCacheOutput=*) echo "$*" > "${word#*=}" ;; esac; done
      """;

  @TempDir private Path folder;

  private Path lib;
  private Path home;
  private int begun;

  @BeforeEach
  void aProgram() throws IOException {
    lib = Files.createDirectories(folder.resolve("lib"));
    Files.writeString(lib.resolve("datalyptica-" + ID + ".jar"), "ours");
    Files.writeString(lib.resolve("snakeyaml.jar"), "library");
    Files.writeString(lib.resolve("jvm.options"), "");
    home = folder.resolve("caches").resolve(ID + "-Vendor-25-Linux");
    for (String profile : new String[] {"b.yaml", "a.yaml", "notes.txt"}) {
      Files.writeString(folder.resolve(profile), "");
    }
  }

  private ClassCaches with(String java) throws IOException {
    Path script = folder.resolve("java");
    Files.writeString(script, java);
    assertThat(script.toFile().setExecutable(true)).isTrue();
    return new ClassCaches(script, lib, folder);
  }

  private static TreeSet<String> names(Path folder) {
    return new TreeSet<>(Arrays.asList(folder.toFile().list()));
  }

  @Test
  void theFolderHoldsTheCachesAndTheirJars() throws IOException {
    with(TRAINS).make(home, () -> begun++);

    assertThat(names(home))
        .containsExactly(
            "all.aot", "datalyptica-" + ID + ".jar", "hot.aot", "lock", "snakeyaml.jar");
    assertThat(home.resolve("datalyptica-" + ID + ".jar")).hasContent("ours");
    // Trained where they stay, with the jars beside them, ours first.
    assertThat(Files.readString(home.resolve("hot.aot")))
        .contains(
            "-cp "
                + home.toRealPath().resolve("datalyptica-" + ID + ".jar")
                + ":"
                + home.toRealPath().resolve("snakeyaml.jar"))
        .contains("@" + lib.resolve("jvm.options"))
        .endsWith(
            "io.datalyptica.cli.Training hot "
                + home.toRealPath().resolve("training-hot")
                + (" " + folder.resolve("a.yaml") + " " + folder.resolve("b.yaml") + "\n"));
    assertThat(begun).isEqualTo(1);
  }

  @Test
  void whatIsThereIsNotMadeAgain() throws IOException {
    with(TRAINS).make(home, () -> begun++);
    with("#!/bin/sh\nexit 1\n").make(home, () -> begun++);

    assertThat(begun).isEqualTo(1);
    assertThat(home.resolve("failed")).doesNotExist();
  }

  @Test
  void whatAKilledRunLeftIsWrittenOver() throws IOException {
    Files.createDirectories(home.resolve("training-hot/tree"));
    Files.writeString(home.resolve("hot.aot.part"), "half");
    Files.writeString(home.resolve("snakeyaml.jar.part"), "half");
    with(TRAINS).make(home, () -> begun++);

    assertThat(names(home))
        .containsExactly(
            "all.aot", "datalyptica-" + ID + ".jar", "hot.aot", "lock", "snakeyaml.jar");
    assertThat(home.resolve("snakeyaml.jar")).hasContent("library");
  }

  @Test
  void oneRunAtATime() throws IOException {
    Files.createDirectories(home);
    try (FileChannel other =
            FileChannel.open(
                home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var lock = other.lock()) {
      assertThat(lock.isValid()).isTrue();
      with(TRAINS).make(home, () -> begun++);
    }
    assertThat(begun).isZero();
    assertThat(names(home)).containsExactly("lock");
  }

  @Test
  void aFailureIsToldAndLeftForTheLauncherToSee() {
    assertThatThrownBy(() -> with("#!/bin/sh\necho no memory\nexit 3\n").make(home, () -> begun++))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("ended with 3");
    assertThat(home.resolve("failed")).content().contains("ended with 3");
    assertThat(home.resolve("hot.log")).content().contains("no memory");
    assertThat(home.resolve("hot.aot")).doesNotExist();
  }

  @Test
  void aTrainingThatWritesNothingIsAFailure() {
    assertThatThrownBy(() -> with("#!/bin/sh\n").make(home, () -> begun++))
        .isInstanceOf(IOException.class);
    assertThat(home.resolve("failed")).exists();
  }

  @Test
  void whatNobodyUsedForAMonthGoes() throws IOException {
    Path old = sibling("0.9.0-aaaaaaaaaaaa-Vendor-25-Linux", 31, 31);
    Path read = sibling("0.9.0-bbbbbbbbbbbb-Vendor-25-Linux", 100, 29);
    Path foreign = sibling("photos-of-the-year", 100, 100);
    Path another = Files.createDirectories(home.resolveSibling("0.9.0-cccccccccccc-not-a-cache"));
    with(TRAINS).make(home, () -> begun++);

    assertThat(old).doesNotExist();
    assertThat(read).exists();
    assertThat(foreign).exists();
    assertThat(another).exists();
  }

  @Test
  void onlyTheLatestStay() throws IOException {
    for (int day = 1; day <= UnusedCaches.MOST + 3; day++) {
      sibling("0.9.0-%012x-Vendor-25-Linux".formatted(day), day, day);
    }
    with(TRAINS).make(home, () -> begun++);

    assertThat(names(home.getParent()))
        .hasSize(UnusedCaches.MOST + 1)
        .contains(home.getFileName().toString());
    assertThat(home.resolveSibling("0.9.0-000000000001-Vendor-25-Linux")).exists();
    assertThat(home.resolveSibling("0.9.0-%012x-Vendor-25-Linux".formatted(UnusedCaches.MOST + 1)))
        .doesNotExist();
  }

  private Path sibling(String name, int daysWritten, int daysRead) throws IOException {
    Path other = Files.createDirectories(home.resolveSibling(name));
    for (String file : new String[] {"hot.aot", "lock", "snakeyaml.jar"}) {
      Path path = Files.writeString(other.resolve(file), file);
      Files.getFileAttributeView(path, BasicFileAttributeView.class)
          .setTimes(
              ago(daysWritten), file.equals("hot.aot") ? ago(daysRead) : ago(daysWritten), null);
    }
    return other;
  }

  private static FileTime ago(int days) {
    return FileTime.from(Instant.now().minus(Duration.ofDays(days)));
  }
}
