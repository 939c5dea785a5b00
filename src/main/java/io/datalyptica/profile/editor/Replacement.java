package io.datalyptica.profile.editor;

/**
 * The characters from {@code from} to {@code to} of a text give way to {@code text}; nothing is
 * deleted when the two are the same.
 */
public record Replacement(int from, int to, String text) {
  static Replacement insertion(int at, String text) {
    return new Replacement(at, at, text);
  }

  static Replacement deletion(int from, int to) {
    return new Replacement(from, to, "");
  }
}
