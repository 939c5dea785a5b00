package io.datalyptica.template;

/** Finds a template by name and writes it with a view through the encoder of its dialect. */
public interface Templates {
  /**
   * @param name path below {@code templates/} without {@code .mustache}; its extension chooses the dialect: yaml, sql, sh, conf, json, md
   * @return the text, ending in one line feed
   * @throws TemplateException when the template does not exist, uses an unknown name, or a value cannot be written at its place
   */
  String render(String name, View view);
}
