package io.datalyptica.cli;

import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Runs every command once, so that the build can record the classes they need in the class cache. */
final class Training {
  private Training() {}

  /**
   * @param args the folder of ready profiles, and a folder to render into
   */
  public static void main(String[] args) {
    String profile = args[0] + "/datalyptica.yaml";
    String tree = args[1] + "/tree";
    run("", "--help");
    run("", "version");
    run("", "schema");
    run("", "validate", profile);
    run("", "secrets", profile);
    run("", "images", profile);
    run("", "validate", profile, "--format", "sarif");
    run("", "capacity", profile);
    run("", "explain", "PROFILE-101", "--profile", profile);
    run("", "rules");
    run("", "init", "--name", "training", "--apps-domain", "apps.example.com", "--workers", "4");
    run("", "render", profile, "-o", "-");
    run("", "render", profile, "-o", tree);
    run("", "render", profile, "-o", tree, "--check");
    run("", "render", args[0] + "/minimal.yaml", "-o", tree);
    run("kind: PlatformProfile\nspec: {tire: ha}\n", "validate", "-", "--color", "always");
    run("kind: [", "validate", "-", "--format", "json");
  }

  private static void run(String input, String... args) {
    PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    Main.run(new Console(
        new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), nowhere, nowhere, false, true, true), args);
  }
}
