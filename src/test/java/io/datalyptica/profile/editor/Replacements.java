package io.datalyptica.profile.editor;

import java.util.List;

/** What a program that knows nothing of profiles makes of replacements. */
final class Replacements {
  private Replacements() {}

  /** The text with all of them; each names characters of {@code text}, in order and apart. */
  static String apply(String text, List<Replacement> replacements) {
    StringBuilder out = new StringBuilder();
    int at = 0;
    for (Replacement r : replacements) {
      out.append(text, at, r.from()).append(r.text());
      at = r.to();
    }
    return out.append(text, at, text.length()).toString();
  }
}
