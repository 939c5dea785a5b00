package io.datalyptica.change;

import io.datalyptica.bundle.ManifestValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the fields that are not the same in two values. Items of lists are the same item when they
 * have the same name, where all have one, and else when they have the same place.
 */
final class FieldChanges {
  private final List<FieldChange> found = new ArrayList<>();

  private FieldChanges() {}

  static List<FieldChange> between(ManifestValue before, ManifestValue after) {
    FieldChanges changes = new FieldChanges();
    changes.compare("", before, after);
    return changes.found;
  }

  private void compare(String path, ManifestValue before, ManifestValue after) {
    if (before instanceof ManifestValue.Entries && after instanceof ManifestValue.Entries) {
      Set<String> keys = new LinkedHashSet<>(before.entries().keySet());
      keys.addAll(after.entries().keySet());
      for (String key : keys) {
        compare(child(path, key), before.get(key), after.get(key));
      }
    } else if (before instanceof ManifestValue.Items && after instanceof ManifestValue.Items) {
      compareItems(path, before, after);
    } else if (!same(before, after)) {
      found.add(new FieldChange(path, before, after));
    }
  }

  private void compareItems(String path, ManifestValue before, ManifestValue after) {
    Map<String, ManifestValue> old = items(before.items());
    Map<String, ManifestValue> now = items(after.items());
    if (old == null || now == null) {
      old = places(before.items());
      now = places(after.items());
    }
    Set<String> names = new LinkedHashSet<>(old.keySet());
    names.addAll(now.keySet());
    for (String name : names) {
      ManifestValue was = old.get(name);
      ManifestValue is = now.get(name);
      compare(
          path + "[" + name + "]",
          was == null ? new ManifestValue.Absent(before.mark()) : was,
          is == null ? new ManifestValue.Absent(after.mark()) : is);
    }
  }

  /** By their names, a second of the same name by that and its number; null when one has none. */
  private static Map<String, ManifestValue> items(List<ManifestValue> items) {
    Map<String, ManifestValue> named = new LinkedHashMap<>();
    for (ManifestValue item : items) {
      String name = name(item);
      if (name.isEmpty()) {
        return null;
      }
      String key = name;
      for (int number = 2; named.containsKey(key); number++) {
        key = name + " " + number;
      }
      named.put(key, item);
    }
    return named;
  }

  private static String name(ManifestValue item) {
    String name = item.get("name").text().orElse("");
    return name.isEmpty() ? item.at("metadata.name").text().orElse("") : name;
  }

  private static Map<String, ManifestValue> places(List<ManifestValue> items) {
    Map<String, ManifestValue> placed = new LinkedHashMap<>();
    for (int i = 0; i < items.size(); i++) {
      String before = i == 0 ? "" : items.get(i - 1).text().orElse("");
      // What an option of a command line is the name of says what stands behind it.
      boolean option = before.startsWith("--") && before.indexOf('=') < 0;
      placed.put(option ? i + " " + before : Integer.toString(i), items.get(i));
    }
    return placed;
  }

  private static String child(String path, String key) {
    if (key.indexOf('.') >= 0 || key.indexOf('/') >= 0) {
      return path + "[" + key + "]";
    }
    return path.isEmpty() ? key : path + "." + key;
  }

  private static boolean same(ManifestValue before, ManifestValue after) {
    if (before instanceof ManifestValue.Scalar b && after instanceof ManifestValue.Scalar a) {
      return b.type() == a.type() && b.value().equals(a.value());
    }
    return before.isEmpty()
        && after.isEmpty()
        && before.isPresent() == after.isPresent()
        && before instanceof ManifestValue.Items == after instanceof ManifestValue.Items;
  }
}
