package io.datalyptica.bundle;

/**
 * Where a value stands in its manifest.
 *
 * @param pointer JSON pointer into the object, {@code ""} for its root
 * @param line from 1
 * @param column from 1
 */
public record Mark(String pointer, int line, int column) {
  Mark child(String key) {
    return new Mark(pointer + "/" + key.replace("~", "~0").replace("/", "~1"), line, column);
  }
}
