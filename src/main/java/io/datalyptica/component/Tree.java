package io.datalyptica.component;

import io.datalyptica.bundle.Bundle;
import io.datalyptica.template.Templates;
import io.datalyptica.template.View;

/**
 * Where components put what they spell.
 *
 * @param source name of the profile file, for the first line of every file
 */
public record Tree(Templates templates, Bundle.Builder files, String source) {

  /**
   * Renders {@code template}, such as {@code storage/minio/service.yaml}, into the file {@code
   * path} of the tree.
   */
  public void file(String path, String template, View view) {
    files.add(path, Header.of(path, source) + templates.render(template, view));
  }

  /**
   * Renders a payload (a script, SQL, a configuration) that a manifest carries, such as {@code
   * storage/postgresql/init.sql}.
   */
  public String payload(String template, View view) {
    return templates.render(template, view);
  }
}
