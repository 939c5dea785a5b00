package io.datalyptica.bundle;

/**
 * The name of an object within the tree.
 *
 * @param group API group without version, {@code ""} for the core
 * @param namespace {@code ""} when the object has none
 */
public record ObjectKey(String group, String kind, String namespace, String name)
    implements Comparable<ObjectKey> {
  @Override
  public int compareTo(ObjectKey other) {
    int order = kind.compareTo(other.kind);
    order = order == 0 ? name.compareTo(other.name) : order;
    order = order == 0 ? namespace.compareTo(other.namespace) : order;
    return order == 0 ? group.compareTo(other.group) : order;
  }

  @Override
  public String toString() {
    return kind + "/" + name;
  }
}
