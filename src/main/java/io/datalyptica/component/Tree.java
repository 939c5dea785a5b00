package io.datalyptica.component;

import io.datalyptica.bundle.Bundle;
import io.datalyptica.template.Templates;
import io.datalyptica.template.View;
import java.util.ArrayList;
import java.util.List;

/**
 * Where components put what they spell.
 *
 * @param source name of the profile file, for the first line of every file
 * @param pages of components, for the README
 */
public record Tree(Templates templates, Bundle.Builder files, String source, List<Page> pages) {
  public Tree(Templates templates, Bundle.Builder files, String source) {
    this(templates, files, source, new ArrayList<>());
  }

  /** A page of the handbook: what it is about, and its file below {@code docs/}. */
  public record Page(String title, String file) {}

  /**
   * Renders {@code template}, such as {@code storage/minio/service.yaml}, into the file {@code
   * path} of the tree.
   */
  public void file(String path, String template, View view) {
    files.add(path, Header.of(path, source) + templates.render(template, view));
  }

  /** The same for a page of the handbook, which the README then lists. */
  public void page(String title, String file, String template, View view) {
    file("docs/" + file, template, view);
    pages.add(new Page(title, file));
  }

  /**
   * Renders a payload (a script, SQL, a configuration) that a manifest carries, such as {@code
   * storage/postgresql/init.sql}.
   */
  public String payload(String template, View view) {
    return templates.render(template, view);
  }
}
