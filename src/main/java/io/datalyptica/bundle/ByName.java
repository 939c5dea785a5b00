package io.datalyptica.bundle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Things by kind and name; several of one name in the order they were added. */
final class ByName<T> {
  private final Map<String, Map<String, List<T>>> kinds = new HashMap<>();

  void add(String kind, String name, T thing) {
    Map<String, List<T>> names = kinds.get(kind);
    if (names == null) {
      names = new HashMap<>();
      kinds.put(kind, names);
    }
    List<T> same = names.get(name);
    if (same == null) {
      same = new ArrayList<>(1);
      names.put(name, same);
    }
    same.add(thing);
  }

  List<T> of(String kind, String name) {
    Map<String, List<T>> names = kinds.get(kind);
    List<T> found = names == null ? null : names.get(name);
    return found == null ? List.of() : found;
  }
}
