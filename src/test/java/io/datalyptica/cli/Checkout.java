package io.datalyptica.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.datalyptica.Patience;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/**
 * A checkout with the real launcher and what a build leaves in target, in a folder whose name has
 * spaces.
 */
final class Checkout {
  static final String ID = "0.1.0-0123456789ab";

  private final Path root;
  private final Map<String, String> environment = new LinkedHashMap<>();

  private Checkout(Path root) {
    this.root = root;
  }

  /** The classes of this very test run as the jar of a build. */
  static Path jar(Path jar) throws IOException {
    Path classes = Path.of("target/classes");
    try (Stream<Path> files = Files.walk(classes);
        OutputStream out = Files.newOutputStream(jar);
        JarOutputStream entries = new JarOutputStream(out)) {
      entries.setLevel(0);
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        entries.putNextEntry(new JarEntry(classes.relativize(file).toString()));
        Files.copy(file, entries);
      }
    }
    return jar;
  }

  static Path snakeyaml() {
    return Arrays.stream(System.getProperty("java.class.path").split(":"))
        .filter(e -> e.matches(".*/snakeyaml-[0-9][^/]*\\.jar"))
        .map(Path::of)
        .findFirst()
        .orElseThrow();
  }

  static Checkout at(Path folder) throws IOException {
    Checkout checkout = new Checkout(folder.resolve("a check out"));
    for (String file : List.of("cli/datalyptica", "cli/build", "cli/jvm.options", "pom.xml")) {
      Path copy = checkout.path(file);
      Files.createDirectories(copy.getParent());
      Files.copy(Path.of(file), copy);
      assertThat(copy.toFile().setExecutable(true, false)).isTrue();
    }
    Files.createDirectories(checkout.path("profiles"));
    for (String profile : List.of("profiles/datalyptica.yaml", "profiles/minimal.yaml")) {
      Files.copy(Path.of(profile), checkout.path(profile));
    }
    Files.writeString(
        Files.createDirectories(checkout.path("src/main/java/x")).resolve("X.java"),
        "class X {}\n");
    Files.writeString(
        Files.createDirectories(checkout.path("templates")).resolve("x.yaml.mustache"), "x: y\n");
    return checkout
        .with("PATH", System.getenv("PATH"))
        .with("HOME", folder.resolve("home").toString());
  }

  /** As a build leaves it, with this runtime. */
  Checkout built(Path jar, Path runtime) throws IOException {
    Files.createDirectories(path("target/app/lib/optional"));
    Files.createLink(path("target/app/lib/datalyptica-" + ID + ".jar"), jar);
    Files.copy(snakeyaml(), path("target/app/lib/snakeyaml.jar"));
    Files.copy(path("cli/jvm.options"), path("target/app/lib/jvm.options"));
    Files.createSymbolicLink(path("target/app/runtime"), runtime);
    Files.writeString(path("target/app/lib/id"), ID + " Linux-test\n");
    return this;
  }

  Checkout moved(Path to) throws IOException {
    Checkout moved = new Checkout(Files.move(root, to));
    moved.environment.putAll(environment);
    return moved;
  }

  /** With that variable in its environment, or without it when {@code value} is null. */
  Checkout with(String name, Object value) {
    environment.put(name, value == null ? null : value.toString());
    return this;
  }

  Path path(String name) {
    return root.resolve(name);
  }

  Ran run(String... arguments) throws IOException, InterruptedException {
    return run(List.of(path("cli/datalyptica").toString()), arguments);
  }

  Ran run(List<String> command, String... arguments) throws IOException, InterruptedException {
    return end(start(command, arguments));
  }

  Process start(List<String> command, String... arguments) throws IOException {
    List<String> words = new ArrayList<>(command);
    words.addAll(List.of(arguments));
    Path work = Files.createTempDirectory(root.getParent(), "run");
    ProcessBuilder builder = new ProcessBuilder(words).directory(root.getParent().toFile());
    builder
        .redirectOutput(work.resolve("out").toFile())
        .redirectError(work.resolve("err").toFile());
    builder.environment().clear();
    environment.forEach(
        (name, value) -> {
          if (value != null) {
            builder.environment().put(name, value);
          }
        });
    Process process = builder.start();
    process.getOutputStream().close();
    streams.put(process, work);
    return process;
  }

  private final Map<Process, Path> streams = new LinkedHashMap<>();

  Ran end(Process process) throws IOException, InterruptedException {
    int code = Patience.end(process);
    Path work = streams.remove(process);
    return new Ran(
        code, Files.readString(work.resolve("out")), Files.readString(work.resolve("err")));
  }
}
