import io.datalyptica.cli.ManPages;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/**
 * Makes the distribution that needs no Java: launcher, jars, a runtime of the modules they use,
 * completions, man pages. Run by {@code mvn -Pdist package} on the JDK of the toolchain. The same
 * sources on the same JDK give the same bytes: files are sorted, times are those of {@code
 * project.build.outputTimestamp}, owners are nobody. The class caches are not in it: two trainings
 * never give the same bytes, and a cache is only fast at the path where it was made. The launcher
 * makes them when it is first run.
 */
final class Distribution {
  /**
   * What jdeps finds, without java.desktop: SnakeYAML looks at beans only when it binds objects,
   * and we only compose. It is a third of the runtime.
   */
  private static final String MODULES = "java.base,java.logging,java.sql,java.xml";

  private final Path project;
  private final Path target;
  private final String version;
  private final Instant time;

  private Distribution(Path project, String version, Instant time) {
    this.project = project;
    this.target = project.resolve("target/dist");
    this.version = version;
    this.time = time;
  }

  /**
   * @param args the project's folder, its version, the time of every file
   */
  public static void main(String[] args) throws Exception {
    new Distribution(Path.of(args[0]), args[1], Instant.parse(args[2])).make();
  }

  private void make() throws Exception {
    delete(target);
    String name = "datalyptica-" + version + "-linux-x64";
    Path root = target.resolve(name);
    for (Path library : list(project.resolve("target/lib"))) {
      String file = library.getFileName().toString();
      boolean always = file.startsWith("snakeyaml-");
      copy(library, root.resolve(always ? "lib/snakeyaml.jar" : "lib/optional/" + file));
    }
    runtime(root.resolve("runtime"));
    program(root);
    copy(project.resolve("README.md"), root.resolve("README.md"));
    for (Path profile : list(project.resolve("profiles"))) {
      copy(profile, root.resolve("profiles").resolve(profile.getFileName()));
    }
    completions(root);
    for (Map.Entry<String, String> page :
        ManPages.of(time.toString().substring(0, 10)).entrySet()) {
      Path file = root.resolve("share/man/man1").resolve(page.getKey());
      Files.createDirectories(file.getParent());
      Files.writeString(file, page.getValue());
    }
    stamp(root);
    Path tarball = target.resolve(name + ".tar.gz");
    archive(root, tarball);
    StringBuilder sums = new StringBuilder(sha256(tarball) + "  " + tarball.getFileName() + "\n");
    Path bom = project.resolve("target/datalyptica.cdx.json");
    if (Files.exists(bom)) {
      Path copy = copy(bom, target.resolve("datalyptica-" + version + ".cdx.json"));
      sums.append(sha256(copy)).append("  ").append(copy.getFileName()).append('\n');
    }
    Files.writeString(target.resolve("SHA256SUMS"), sums);
  }

  /** A runtime that says of itself what the JDK said: the launcher names its caches by it. */
  private static void runtime(Path runtime) throws Exception {
    run(
        jdk("jlink"),
        "--add-modules",
        MODULES,
        "--output",
        runtime.toString(),
        "--strip-java-debug-attributes",
        "--no-header-files",
        "--no-man-pages",
        "--compress",
        "zip-6",
        "--release-info=add:IMPLEMENTOR=\""
            + System.getProperty("java.vendor")
            + "\":JAVA_RUNTIME_VERSION=\""
            + Runtime.version()
            + "\"");
  }

  /** As {@code cli/build} lays it down in target/app, with the same launcher. */
  private void program(Path root) throws Exception {
    Path jar = project.resolve("target/datalyptica.jar");
    // Never another jar under the same name: a class cache of the old one would run the old classes
    // (JDK-8377932).
    String id =
        version
            + "-"
            + sha256(jar, root.resolve("lib/snakeyaml.jar"), project.resolve("cli/jvm.options"))
                .substring(0, 12);
    copy(jar, root.resolve("lib/datalyptica-" + id + ".jar"));
    copy(project.resolve("cli/jvm.options"), root.resolve("lib/jvm.options"));
    // A cache fits the one file of modules with which it was made.
    String platform = "linux-x64-" + sha256(root.resolve("runtime/lib/modules")).substring(0, 12);
    Files.writeString(root.resolve("lib/id"), id + " " + platform + "\n");
    copy(project.resolve("cli/datalyptica"), root.resolve("bin/datalyptica"))
        .toFile()
        .setExecutable(true, false);
  }

  private void completions(Path root) throws Exception {
    String[][] places = {
      {"bash", "share/bash-completion/completions/datalyptica"},
      {"zsh", "share/zsh/site-functions/_datalyptica"},
      {"fish", "share/fish/vendor_completions.d/datalyptica.fish"}
    };
    for (String[] place : places) {
      Path file = root.resolve(place[1]);
      Files.createDirectories(file.getParent());
      ProcessBuilder launcher =
          new ProcessBuilder(root.resolve("bin/datalyptica").toString(), "completion", place[0]);
      launcher.environment().put("DATALYPTICA_CACHE", "off");
      Process process =
          launcher
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .redirectOutput(file.toFile())
              .start();
      if (process.waitFor() != 0) {
        throw new IOException("no completion for " + place[0]);
      }
    }
  }

  private static void run(String... words) throws Exception {
    Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException(String.join(" ", words) + ":\n" + said);
    }
  }

  private static String jdk(String tool) {
    return Path.of(System.getProperty("java.home"), "bin", tool).toString();
  }

  private void stamp(Path root) throws IOException {
    try (Stream<Path> paths = Files.walk(root)) {
      for (Path path : paths.toList()) {
        if (!Files.isSymbolicLink(path)) {
          Files.setLastModifiedTime(path, FileTime.from(time));
        }
      }
    }
  }

  private void archive(Path root, Path tarball) throws IOException {
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(tarball));
        Stream<Path> paths = Files.walk(root)) {
      for (Path path : paths.sorted(Comparator.comparing(Path::toString)).toList()) {
        entry(out, root.getParent().relativize(path).toString(), path);
      }
      out.write(new byte[1024]);
    }
  }

  /** One header of POSIX ustar and the file behind it. */
  private void entry(OutputStream out, String name, Path path) throws IOException {
    boolean folder = Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
    boolean link = Files.isSymbolicLink(path);
    byte[] content = folder || link ? new byte[0] : Files.readAllBytes(path);
    boolean executable = folder || !link && Files.isExecutable(path);
    byte[] header = new byte[512];
    int split = name.length() > 99 ? name.lastIndexOf('/', 154) : -1;
    put(header, 0, name.substring(split + 1) + (folder ? "/" : ""));
    put(header, 345, split < 0 ? "" : name.substring(0, split));
    put(header, 100, executable ? "0000755" : "0000644");
    put(header, 108, "0000000");
    put(header, 116, "0000000");
    put(header, 124, String.format("%011o", content.length));
    put(header, 136, String.format("%011o", time.getEpochSecond()));
    put(header, 148, "        ");
    header[156] = (byte) (folder ? '5' : link ? '2' : '0');
    put(header, 157, link ? Files.readSymbolicLink(path).toString() : "");
    put(header, 257, "ustar\00000");
    int sum = 0;
    for (byte b : header) {
      sum += b & 0xff;
    }
    put(header, 148, String.format("%06o\0 ", sum));
    out.write(header);
    out.write(content);
    out.write(new byte[(512 - content.length % 512) % 512]);
  }

  private static void put(byte[] header, int at, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    int room = at == 345 ? 155 : at == 0 || at == 157 ? 100 : 12;
    if (bytes.length > room) {
      throw new IOException("too long for a tar header: " + text);
    }
    System.arraycopy(bytes, 0, header, at, bytes.length);
  }

  private static Path copy(Path from, Path to) throws IOException {
    Files.createDirectories(to.getParent());
    return Files.copy(from, to);
  }

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> paths = Files.walk(folder)) {
        for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
          path.toFile().setWritable(true);
          Files.delete(path);
        }
      }
    }
  }

  private static String sha256(Path... files) throws Exception {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    for (Path file : files) {
      digest.update(Files.readAllBytes(file));
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
