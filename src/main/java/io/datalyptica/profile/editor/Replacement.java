package io.datalyptica.profile.editor;

import java.util.List;

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

  /** The text with all of them; each names characters of {@code text}, in order and apart. */
  public static String apply(String text, List<Replacement> replacements) {
    StringBuilder out = new StringBuilder();
    int at = 0;
    for (Replacement r : replacements) {
      out.append(text, at, r.from()).append(r.text());
      at = r.to();
    }
    return out.append(text, at, text.length()).toString();
  }
}
