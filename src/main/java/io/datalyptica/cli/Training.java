package io.datalyptica.cli;

import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Runs commands, so that the build can record the classes they need in a class cache. */
final class Training {
  private Training() {}

  /**
   * @param args {@code hot} for what is run all day or {@code all} for every command; a folder to
   *     render into; the ready profiles, of which every component is in one: what is in none is
   *     read from the jar at each start, at 0.2 ms a class
   */
  public static void main(String[] args) {
    for (int i = 2; i < args.length; i++) {
      hot(args[i], args[1] + "/tree" + i);
    }
    if (args[0].equals("all")) {
      all(args[2], args[args.length - 1], args[1] + "/tree");
    }
  }

  private static void hot(String profile, String tree) {
    run("", "validate", profile);
    run("", "render", profile, "-o", tree);
    run("", "render", profile, "-o", tree);
    run("", "render", profile, "-o", tree, "--check");
  }

  private static void all(String profile, String other, String tree) {
    run("", "--help");
    run("", "version");
    run("", "schema");
    run("", "secrets", profile);
    run("", "images", profile);
    run("", "validate", profile, "--format", "sarif");
    run("", "capacity", profile);
    run("", "explain", "PROFILE-101", "--profile", profile);
    run("", "rules");
    run("", "init", "--name", "training", "--apps-domain", "apps.example.com", "--workers", "4");
    run("", "render", profile, "-o", "-");
    run("", "render", other, "-o", tree);
    run("kind: PlatformProfile\nspec: {tire: ha}\n", "validate", "-", "--color", "always");
    run("kind: [", "validate", "-", "--format", "json");
  }

  private static void run(String input, String... args) {
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    Main.run(
        new Console(
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
            nowhere,
            nowhere,
            false,
            true,
            true),
        args);
  }
}
