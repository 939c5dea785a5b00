package io.datalyptica.template;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** Finds a template by name and writes it with a view through the encoder of its dialect. */
public interface Templates {
  /**
   * @param name path below {@code templates/} without {@code .mustache}; its extension chooses the
   *     dialect: yaml, sql, sh, conf, json, md
   * @return the text, ending in one line feed
   * @throws TemplateException when the template does not exist, uses an unknown name, or a value
   *     cannot be written at its place
   */
  String render(String name, View view);

  /** The templates of this build. */
  static Templates builtIn() {
    return BuiltInTemplates.load();
  }

  /**
   * The built-in templates, each replaced by the file of the same name in {@code folder} where
   * there is one.
   *
   * @param nearest out of a list, the name that somebody probably meant by another
   * @throws TemplateException when a file there is no template, or would never be used
   */
  static Templates withOverrides(
      Path folder, BiFunction<String, List<String>, Optional<String>> nearest) throws IOException {
    return DirectoryTemplates.over(folder, BuiltInTemplates.load(), nearest);
  }
}
