package io.datalyptica.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The launcher with class caches that are missing, broken, of another time or another place: every
 * run does its work, and nothing but the program writes to stdout. One training is real; where only
 * the launcher's own choice is meant, a script stands for the JVM.
 */
class LauncherTest {
  private static final Path JDK = Path.of(System.getProperty("java.home"));
  private static final String MAKES = "making the class caches";

  /** Says how it was called, and makes caches as the real one does. */
  private static final String STUB =
      """
      #!/bin/sh
      case " $* " in
        *" io.datalyptica.cli.MakeCaches "*)
          for folder; do :; done
          echo "making the class caches" >&2
          mkdir -p "$folder"
          : > "$folder/hot.aot"
          : > "$folder/all.aot"
          : > "$folder/datalyptica-%s.jar"
          exit 0
          ;;
      esac
      printf '%%s\\n' "$@"
      """
          .formatted(Checkout.ID);

  @TempDir private static Path shared;
  @TempDir private Path folder;

  private static Path jar;

  /** Made by two first runs at once, which is the first test of all. */
  private static Path caches;

  private static final List<Ran> FIRST = new ArrayList<>();

  private Checkout checkout;

  @BeforeAll
  static void twoFirstRunsAtOnce() throws Exception {
    open(shared);
    jar = Checkout.jar(shared.resolve("datalyptica.jar"));
    Checkout checkout =
        Checkout.at(shared).built(jar, JDK).with("XDG_CACHE_HOME", shared.resolve("x d g"));
    List<String> launcher = List.of(checkout.path("cli/datalyptica").toString());
    Process one = checkout.start(launcher, "version");
    Process other =
        checkout.start(launcher, "validate", checkout.path("profiles/minimal.yaml").toString());
    FIRST.add(checkout.end(one));
    FIRST.add(checkout.end(other));
    caches = onlyOne(shared.resolve("x d g/datalyptica"));
    Files.delete(checkout.path("target/app/runtime"));
  }

  @BeforeEach
  void aCheckout() throws IOException {
    open(folder);
    checkout = Checkout.at(folder);
  }

  /** JUnit would warn of each, because it leads out of its folder. */
  @AfterEach
  void removeLinks() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path link : files.filter(Files::isSymbolicLink).toList()) {
        Files.delete(link);
      }
    }
  }

  /** A folder of JUnit's is for its owner alone; some runs are nobody's. */
  private static void open(Path folder) {
    assertThat(
            folder.toFile().setReadable(true, false) && folder.toFile().setExecutable(true, false))
        .isTrue();
  }

  private static Path onlyOne(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> all = files.toList();
      assertThat(all).hasSize(1);
      return all.getFirst();
    }
  }

  private static void isTheVersion(Ran ran) {
    assertThat(ran.err()).isEmpty();
    isTheVersionWhateverItSays(ran);
  }

  private static void isTheVersionWhateverItSays(Ran ran) {
    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.out()).isEqualTo("datalyptica 0.1.0 (Java " + Runtime.version() + ")\n");
  }

  /** The caches of the first runs, for a run that has {@code root} as its XDG folder. */
  private Path copied(Path root) throws IOException {
    Path copy = Files.createDirectories(root.resolve("datalyptica").resolve(caches.getFileName()));
    try (Stream<Path> files = Files.list(caches)) {
      for (Path file : files.toList()) {
        Path to = Files.copy(file, copy.resolve(file.getFileName()));
        assertThat(to.toFile().setWritable(true)).isTrue();
      }
    }
    return copy;
  }

  private Path stub(String version) throws IOException {
    Path jdk = folder.resolve("jdk " + version);
    Path java = Files.createDirectories(jdk.resolve("bin")).resolve("java");
    Files.writeString(java, STUB);
    assertThat(java.toFile().setExecutable(true, false)).isTrue();
    Files.writeString(
        jdk.resolve("release"),
        "IMPLEMENTOR=\"N/A of Us\"\nJAVA_RUNTIME_VERSION=\"" + version + "\"\n");
    return jdk;
  }

  /**
   * The command with nobody's rights, where the tests run as root, whom no mode of a file stops.
   */
  private List<String> asNobody(Path launcher) {
    boolean root = "root".equals(System.getProperty("user.name"));
    return root
        ? List.of(
            "setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", launcher.toString())
        : List.of(launcher.toString());
  }

  @Test
  void twoFirstRunsMakeTheCachesOnceAndBothDoTheirWork() {
    assertThat(FIRST.stream().filter(r -> r.err().contains(MAKES))).hasSize(1);
    isTheVersionWhateverItSays(FIRST.getFirst());
    assertThat(FIRST.getLast().code()).isZero();
    assertThat(FIRST.getLast().out()).doesNotContain("class", "aot").isNotEmpty();
    assertThat(caches)
        .isDirectoryContaining("glob:**/hot.aot")
        .isDirectoryContaining("glob:**/all.aot");
    assertThat(caches.resolve("failed")).doesNotExist();
  }

  @Test
  void laterRunsSayNothingAndLoadTheirClassesFromTheCache() throws Exception {
    isTheVersion(
        checkout.built(jar, JDK).with("XDG_CACHE_HOME", shared.resolve("x d g")).run("version"));
    Path log = folder.resolve("classes");
    List<String> words =
        List.of(
            JDK.resolve("bin/java").toString(),
            "@cli/jvm.options",
            "-XX:AOTCache=" + caches.resolve("hot.aot"),
            "-Xlog:class+load:file=\"" + log + "\"::filecount=0",
            "-cp",
            caches.resolve("datalyptica-" + Checkout.ID + ".jar")
                + ":"
                + caches.resolve("snakeyaml.jar"),
            "io.datalyptica.cli.Main",
            "validate",
            "profiles/datalyptica.yaml");
    Process java = new ProcessBuilder(words).redirectErrorStream(true).start();
    String said = new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(java.waitFor()).as(said).isZero();

    List<String> loaded = Files.readAllLines(log);
    assertThat(loaded).hasSizeGreaterThan(500);
    assertThat(loaded.stream().filter(line -> !line.contains("shared objects file")))
        .hasSizeLessThan(20);
  }

  @Test
  void aMovedCheckoutKeepsItsCaches() throws Exception {
    Checkout moved =
        checkout
            .built(jar, JDK)
            .with("XDG_CACHE_HOME", shared.resolve("x d g"))
            .moved(folder.resolve("else where"));
    isTheVersion(moved.run("version"));
  }

  @Test
  void calledThroughLinks() throws Exception {
    checkout.built(jar, JDK).with("XDG_CACHE_HOME", shared.resolve("x d g"));
    Path absolute =
        Files.createSymbolicLink(folder.resolve("abs olute"), checkout.path("cli/datalyptica"));
    Path relative = Files.createSymbolicLink(checkout.path("relative"), Path.of("../abs olute"));
    isTheVersion(checkout.run(List.of(absolute.toString()), "version"));
    isTheVersion(checkout.run(List.of(relative.toString()), "version"));
    isTheVersion(checkout.run(List.of("./a check out/cli/datalyptica"), "version"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"dash", "bash", "busybox"})
  void inEveryShell(String shell) throws Exception {
    Tool.needed(shell);
    checkout.built(jar, JDK).with("XDG_CACHE_HOME", shared.resolve("x d g"));
    List<String> words =
        new ArrayList<>(shell.equals("busybox") ? List.of("busybox", "sh") : List.of(shell));
    words.add(checkout.path("cli/datalyptica").toString());
    isTheVersion(checkout.run(words, "version"));
  }

  @Test
  void aTruncatedCacheOnlyMakesItSlower() throws Exception {
    Path copy = copied(folder.resolve("xdg"));
    try (var file = Files.newByteChannel(copy.resolve("all.aot"), StandardOpenOption.WRITE)) {
      file.truncate(1_000_000);
    }
    isTheVersionWhateverItSays(
        checkout.built(jar, JDK).with("XDG_CACHE_HOME", folder.resolve("xdg")).run("version"));
    Files.write(copy.resolve("all.aot"), new byte[0]);
    isTheVersionWhateverItSays(checkout.run("version"));
  }

  @Test
  void aCacheOfAnotherJvmUnderThisNameOnlyMakesItSlower() throws Exception {
    Path cache = copied(folder.resolve("xdg")).resolve("all.aot");
    byte[] bytes = Files.readAllBytes(cache);
    int at = new String(bytes, 0, 4096, StandardCharsets.ISO_8859_1).indexOf("Server VM (25");
    assertThat(at).isPositive();
    bytes[at + 11] = '9';
    Files.write(cache, bytes);
    Ran ran = checkout.built(jar, JDK).with("XDG_CACHE_HOME", folder.resolve("xdg")).run("version");
    isTheVersionWhateverItSays(ran);
    assertThat(ran.err()).contains("[error]"); // it was looked at
  }

  @Test
  void anUnreadableCacheThatCannotBeMadeAnew() throws Exception {
    Path copy = copied(folder.resolve("xdg"));
    checkout.built(jar, JDK).with("XDG_CACHE_HOME", folder.resolve("xdg"));
    for (String kind : List.of("hot.aot", "all.aot")) {
      assertThat(copy.resolve(kind).toFile().setReadable(false, false)).isTrue();
    }
    readOnly(copy, copy.getParent(), checkout.path("target/app"));
    isTheVersion(checkout.run(asNobody(checkout.path("cli/datalyptica")), "version"));
  }

  @Test
  void aReadOnlyHomeAndAReadOnlyCheckout() throws Exception {
    Path home = Files.createDirectories(folder.resolve("home"));
    checkout.built(jar, JDK);
    readOnly(home, checkout.path("target/app"));
    isTheVersion(checkout.run(asNobody(checkout.path("cli/datalyptica")), "version"));
    assertThat(home).isEmptyDirectory();
  }

  private static void readOnly(Path... folders) {
    for (Path one : folders) {
      assertThat(one.toFile().setWritable(false, false)).isTrue();
    }
  }

  @Test
  void withoutAHomeTheCachesAreBesideTheProgram() throws Exception {
    checkout.built(jar, stub("25.0.3")).with("HOME", null);
    Ran ran = checkout.run("render", "x");
    assertThat(ran.err()).contains(MAKES);
    Path key = checkout.path("target/app/cache/" + Checkout.ID + "-N-25.0.3-Linux-test");
    assertThat(key).isDirectory();
    assertThat(ran.out().replace("/cli/..", "")).contains("-XX:AOTCache=" + key.resolve("hot.aot"));
    assertThat(checkout.run("render", "x").err()).isEmpty();
  }

  @Test
  void theFolderThatTheUserNamesAndNone() throws Exception {
    checkout
        .built(jar, stub("25.0.3"))
        .with("XDG_CACHE_HOME", "relative/x")
        .with("DATALYPTICA_CACHE", folder.resolve("my caches"));
    assertThat(checkout.run("version").out())
        .contains("-XX:AOTCache=" + folder.resolve("my caches"));
    // A relative XDG_CACHE_HOME is to be ignored (XDG Base Directory Specification).
    Ran relative = checkout.with("DATALYPTICA_CACHE", null).run("version");
    assertThat(relative.out())
        .contains("-XX:AOTCache=" + folder.resolve("home/.cache/datalyptica"));
    // A class path cannot hold a colon.
    Ran colon = checkout.with("XDG_CACHE_HOME", folder.resolve("a:b")).run("version");
    assertThat(colon.out().replace("/cli/..", ""))
        .contains("-XX:AOTCache=" + checkout.path("target/app/cache"));
    Ran off = checkout.with("DATALYPTICA_CACHE", "off").run("version");
    assertThat(off.err()).isEmpty();
    assertThat(off.out()).doesNotContain("AOTCache").contains("io.datalyptica.cli.Main\nversion\n");
  }

  @Test
  void anUpgradedJdkGetsCachesOfItsOwn() throws Exception {
    Path runtime = stub("25.0.3");
    checkout.built(jar, runtime);
    assertThat(checkout.run("version").err()).contains(MAKES);
    assertThat(checkout.run("version").err()).isEmpty();
    Files.writeString(runtime.resolve("release"), "JAVA_RUNTIME_VERSION=\"25.0.4\"\n");
    assertThat(checkout.run("version").err()).contains(MAKES);
    assertThat(checkout.run("version").out()).contains("-25.0.4-");
    // One that does not say what it is has none: they might be those of another.
    Files.delete(runtime.resolve("release"));
    Ran unknown = checkout.run("version");
    assertThat(unknown.err()).isEmpty();
    assertThat(unknown.out()).doesNotContain("AOTCache");
  }

  @Test
  void anotherBuildNeverMeetsTheCachesOfThisOne() throws Exception {
    checkout.built(jar, stub("25.0.3"));
    assertThat(checkout.run("version").err()).contains(MAKES);
    String other = Checkout.ID.replace("0", "f");
    Files.move(
        checkout.path("target/app/lib/datalyptica-" + Checkout.ID + ".jar"),
        checkout.path("target/app/lib/datalyptica-" + other + ".jar"));
    Files.writeString(checkout.path("target/app/lib/id"), other + " Linux-test\n");
    Ran ran = checkout.run("version");
    assertThat(ran.err()).contains(MAKES);
    assertThat(ran.out()).doesNotContain(Checkout.ID);
  }

  @Test
  void whatCannotBeMadeIsTriedOnceAndDisturbsNothing() throws Exception {
    Path copy =
        Files.createDirectories(folder.resolve("xdg/datalyptica").resolve(caches.getFileName()));
    Files.writeString(
        Files.createDirectory(copy.resolve("hot.aot.part")).resolve("in-the-way"), "");
    checkout.built(jar, JDK).with("XDG_CACHE_HOME", folder.resolve("xdg"));
    Ran ran = checkout.run("version");
    isTheVersionWhateverItSays(ran);
    assertThat(ran.err()).contains("no class caches", "remove " + copy);
    isTheVersion(checkout.run("version"));
    assertThat(checkout.path("target/app/cache")).doesNotExist();
  }

  @Test
  void librariesThatAPlainRunLeavesAlone() throws Exception {
    checkout.built(jar, stub("25.0.3")).with("DATALYPTICA_CACHE", "off");
    assertThat(checkout.run("render", "x").out()).doesNotContain("optional");
    for (String words :
        List.of(
            "check x", "render x --verify", "validate x --schemas=d", "render --templates d x")) {
      assertThat(checkout.run(words.split(" ")).out()).as(words).contains("/optional/*");
    }
  }

  /**
   * A run is not stopped for collections, and the heap has no limit of ours: a larger profile must
   * not fail.
   */
  @Test
  void theYoungGenerationHasASizeAndTheHeapNoLimit() throws Exception {
    assertThat(Files.readString(Path.of("cli/jvm.options")))
        .containsPattern("(?m)^-Xmn\\d+m$")
        .doesNotContain("-Xmx");
  }

  /** A Maven that only lays down what a package phase leaves, and counts. */
  private Path stubMaven() throws IOException {
    Path bin = Files.createDirectories(folder.resolve("bin"));
    Path mvn = bin.resolve("mvn");
    Path count = folder.resolve("count");
    Files.writeString(
        mvn,
        """
        #!/bin/sh
        echo built >> "$COUNT"
        mkdir -p "$PROJECT/target/lib" && cp "$JAR" "$PROJECT/target/datalyptica.jar" && cp \
        "$YAML" "$PROJECT/target/lib/"
        """);
    assertThat(mvn.toFile().setExecutable(true)).isTrue();
    checkout
        .with("PATH", bin + ":" + System.getenv("PATH"))
        .with("JAVA_HOME", JDK)
        .with("DATALYPTICA_CACHE", "off");
    checkout
        .with("HOME", null)
        .with("PROJECT", checkout.path(""))
        .with("JAR", jar)
        .with("YAML", Checkout.snakeyaml());
    checkout.with("COUNT", count);
    return count;
  }

  @Test
  void twoFirstRunsAtOnceBuildOnce() throws Exception {
    Path count = stubMaven();
    List<String> launcher = List.of(checkout.path("cli/datalyptica").toString());
    Process one = checkout.start(launcher, "version");
    Process other = checkout.start(launcher, "version");
    isTheVersionWhateverItSays(checkout.end(one));
    isTheVersionWhateverItSays(checkout.end(other));
    assertThat(count).hasContent("built");
  }

  @Test
  void theLockOfABuildThatWasKilledHoldsNobodyUp() throws Exception {
    Path count = stubMaven();
    Process gone = new ProcessBuilder("true").start();
    gone.waitFor();
    Path lock = Files.createDirectories(checkout.path("target/.building"));
    Files.writeString(lock.resolve("pid"), gone.pid() + "\n");
    isTheVersionWhateverItSays(checkout.run("version"));
    assertThat(count).hasContent("built");
    assertThat(lock).doesNotExist();
  }

  @Test
  void aBuildThatFailsIsToldWithItsExitCodeAndLeavesNothing() throws Exception {
    stubMaven();
    Files.writeString(folder.resolve("bin/mvn"), "#!/bin/sh\necho no network\nexit 1\n");
    Ran ran = checkout.run("version");
    assertThat(ran.code()).isEqualTo(ExitCode.ENVIRONMENT);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).contains("no network", "the build failed");
    assertThat(checkout.path("target")).isDirectoryNotContaining("glob:**/app*");
  }

  @Test
  void aSourceThatChangedAppearedOrWentIsNoticed() throws Exception {
    stubMaven();
    Ran first = checkout.run("version");
    isTheVersionWhateverItSays(first);
    assertThat(first.err()).contains("building with " + JDK, "built");
    try (Stream<Path> jars = Files.list(checkout.path("target/app/lib"))) {
      Path ours =
          jars.filter(
                  p ->
                      p.getFileName()
                          .toString()
                          .matches("datalyptica-0\\.1\\.0-[0-9a-f]{12}\\.jar"))
              .findFirst()
              .orElseThrow();
      assertThat(Files.getLastModifiedTime(ours)).hasToString("2026-01-01T00:00:00Z");
    }
    isTheVersion(checkout.run("version"));

    Files.writeString(checkout.path("src/main/java/x/X.java"), "class X { }\n");
    rebuilds("a changed file");
    Files.writeString(checkout.path("templates/y.yaml.mustache"), "");
    rebuilds("a new file");
    Files.delete(checkout.path("templates/y.yaml.mustache"));
    rebuilds("a file that went");
    Files.createDirectories(checkout.path("src/main/java/x/y"));
    rebuilds("a new folder");
    Files.delete(checkout.path("target/app/runtime"));
    rebuilds("a runtime that went");
  }

  private void rebuilds(String why) throws Exception {
    Ran ran = checkout.run("version");
    assertThat(ran.err()).as(why).contains("building with");
    isTheVersionWhateverItSays(ran);
    assertThat(checkout.run("version").err()).as(why).isEmpty();
  }

  @Test
  void shellcheckHasNothingToSay() throws Exception {
    Tool.needed("shellcheck");
    assertThat(Tool.says("shellcheck", "cli/datalyptica", "cli/build", "dist/check", ".ci/run"))
        .isEmpty();
  }
}
