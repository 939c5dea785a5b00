package io.datalyptica.bundle;

import java.util.Comparator;

/**
 * The name of an object within the tree.
 *
 * @param group API group without version, {@code ""} for the core
 * @param namespace {@code ""} when the object has none
 */
public record ObjectKey(String group, String kind, String namespace, String name) implements Comparable<ObjectKey> {
  private static final Comparator<ObjectKey> ORDER =
      Comparator.comparing(ObjectKey::kind)
          .thenComparing(ObjectKey::name)
          .thenComparing(ObjectKey::namespace)
          .thenComparing(ObjectKey::group);

  @Override
  public int compareTo(ObjectKey other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return kind + "/" + name;
  }
}
