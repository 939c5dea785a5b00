package io.datalyptica.component;

import io.datalyptica.template.YamlTree;

/**
 * What a component does with the help of another one that it serves without, such as backups: it
 * counts neither for reads nor for writes.
 *
 * @param key in JSON, the same for all of a kind
 * @param name in the table
 * @param done whether it still is
 * @param sentence the arithmetic
 */
public record Errand(String key, String name, boolean done, String sentence, YamlTree tree) {
  /** Its line in the table. */
  public Row row() {
    return Row.written(name, done);
  }
}
