package io.datalyptica.template;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Templates given as texts, written through the same parser, bytes and interpreter as the built-in
 * ones.
 */
public final class TextTemplates {
  private TextTemplates() {}

  public static Templates of(Map<String, String> texts) {
    SortedMap<String, Program> programs = new TreeMap<>();
    texts.forEach(
        (name, text) -> programs.put(name, TemplateParser.parse(name + ".mustache", name, text)));
    return new BuiltInTemplates(ProgramWriter.write(programs));
  }

  static String render(String name, String text, View view) {
    return of(Map.of(name, text)).render(name, view);
  }

  static String yaml(String text, View view) {
    return render("t.yaml", text, view);
  }
}
