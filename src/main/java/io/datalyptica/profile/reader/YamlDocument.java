package io.datalyptica.profile.reader;

import io.datalyptica.diagnostic.Diagnostic;
import java.io.InputStream;
import java.util.function.Supplier;

/** The tree of one file, or why there is none. */
public sealed interface YamlDocument {
  /**
   * @param text the file's text, without a byte order mark
   */
  record Read(String text, YamlNode.Mapping root) implements YamlDocument {}

  /**
   * @param text what could be read as text; empty when nothing could
   */
  record Refused(String text, Diagnostic why) implements YamlDocument {}

  static YamlDocument of(java.nio.file.Path file) {
    return of(file.toString(), () -> ProfileText.of(file));
  }

  static YamlDocument of(String name, InputStream in) {
    return of(name, () -> ProfileText.of(in));
  }

  private static YamlDocument of(String name, Supplier<String> source) {
    String text = "";
    try {
      text = source.get();
      YamlNode.Mapping root = BlockProfile.read(text);
      return new Read(text, root == null ? YamlComposer.compose(text) : root);
    } catch (Refusal r) {
      return new Refused(
          text,
          new Reading(name, false, domain -> "")
              .diagnostic(r.rule, r.place, "", r.getMessage(), r.remedy));
    }
  }
}
