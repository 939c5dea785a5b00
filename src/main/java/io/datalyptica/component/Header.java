package io.datalyptica.component;

/** The first line of every file: what wrote it, from which profile. No clock and no version: they would change every file. */
final class Header {
  private Header() {}

  static String of(String path, String source) {
    String name = source.replaceAll("[^A-Za-z0-9._ -]", "_").replace("--", "-_");
    String text = "Written by datalyptica from " + name + ". Change the profile and render again, not this file.";
    return path.endsWith(".md") ? "<!-- " + text + " -->\n" : "# " + text + "\n";
  }
}
