package io.datalyptica.component;

/**
 * The first line of every file: what wrote it, from which profile. No clock and no version: they
 * would change every file.
 */
final class Header {
  private Header() {}

  static String of(String path, String source) {
    String name = plain(source);
    String text =
        "Written by datalyptica from "
            + name
            + ". Change the profile and render again, not this file.";
    return path.endsWith(".md") ? "<!-- " + text + " -->\n" : "# " + text + "\n";
  }

  /** Letters, digits and {@code ._ -} as they are, and never two dashes, which end a comment. */
  private static String plain(String source) {
    StringBuilder plain = new StringBuilder(source.length());
    for (int i = 0; i < source.length(); i++) {
      char c = source.charAt(i);
      boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
      boolean second = c == '-' && i > 0 && plain.charAt(i - 1) == '-';
      plain.append(letter || "._ -".indexOf(c) >= 0 && !second ? c : '_');
    }
    return plain.toString();
  }
}
