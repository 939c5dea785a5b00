package io.datalyptica.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A profile with the tree that was rendered from it, for tests of what changes both. */
record StandingPlatform(Path profile, Path tree) {
  static final Path BASE = Path.of("src", "test", "resources", "change", "base.yaml");
  static final String LOCK = ".datalyptica.lock";

  /** {@code shop.yaml} and {@code tree} in that folder. */
  static StandingPlatform in(Path folder, String... options) throws IOException {
    Path profile = folder.resolve("shop.yaml");
    Files.copy(BASE, profile);
    StandingPlatform platform = new StandingPlatform(profile, folder.resolve("tree"));
    Ran ran = platform.run("render", options);
    assertThat(ran.code()).as(ran.err()).isZero();
    return platform;
  }

  /** Replaces a text of the profile that stands there once. */
  StandingPlatform edit(String was, String is) throws IOException {
    replace(profile, was, is);
    return this;
  }

  /** Replaces a text of a file of the tree. */
  StandingPlatform editTree(String path, String was, String is) throws IOException {
    replace(tree.resolve(path), was, is);
    return this;
  }

  private static void replace(Path file, String was, String is) throws IOException {
    String text = Files.readString(file);
    assertThat(text).contains(was);
    Files.writeString(file, text.replace(was, is));
  }

  Ran run(String command, String... more) {
    String[] args = new String[4 + more.length];
    args[0] = command;
    args[1] = profile.toString();
    args[2] = "-o";
    args[3] = tree.toString();
    System.arraycopy(more, 0, args, 4, more.length);
    return Ran.of(args);
  }

  /** Every file by its path, with contents and the moment of its last change. */
  Map<String, String> files() throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(tree.getParent())) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        files.put(
            path.toString(),
            Files.getLastModifiedTime(path) + " " + Arrays.hashCode(Files.readAllBytes(path)));
      }
    }
    return files;
  }
}
