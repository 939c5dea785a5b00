package io.datalyptica.cli;

import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/** Runs commands, so that the build can record the classes they need in a class cache. */
final class Training {
  private Training() {}

  /**
   * @param args {@code hot} for what is run all day or {@code all} for every command; a folder to
   *     render into; profiles, which have between them every component that a run should not load
   *     from the jar
   */
  public static void main(String[] args) {
    boolean all = args[0].equals("all");
    for (int i = 2; i < args.length; i++) {
      String tree = args[1] + "/tree-" + i;
      hot(args[i], tree);
      if (i > 2) {
        // Over the tree of another one nearly everything changes.
        run("", "plan", args[i], "-o", args[1] + "/tree-2");
      }
      if (all) {
        every(args[i]);
      }
    }
    if (all) {
      once();
    }
  }

  private static void hot(String profile, String tree) {
    run("", "validate", profile);
    run("", "render", profile, "-o", tree);
    run("", "render", profile, "-o", tree);
    run("", "render", profile, "-o", tree, "--check");
    run("", "plan", profile, "-o", tree);
  }

  private static void every(String profile) {
    run("", "secrets", profile);
    run("", "images", profile);
    run("", "capacity", profile);
    run("", "simulate", profile, "--lose", "node=1");
    run("", "validate", profile, "--format", "sarif");
    run("", "explain", "PROFILE-101", "--profile", profile);
    run("", "render", profile, "-o", "-");
  }

  private static void once() {
    run("", "--help");
    run("", "version");
    run("", "schema");
    run("", "rules");
    run("", "init", "--name", "training", "--apps-domain", "apps.example.com", "--workers", "4");
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
            true,
            () -> LocalDate.EPOCH),
        args);
  }
}
