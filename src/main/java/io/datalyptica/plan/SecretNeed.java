package io.datalyptica.plan;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * A Secret that must exist before the tree is applied; its values never pass through this tool.
 *
 * @param usedBy what reads it, as {@code Kind/name}
 */
public record SecretNeed(String name, List<Key> keys, List<String> usedBy) {
  public SecretNeed {
    keys = List.copyOf(keys);
    usedBy = List.copyOf(usedBy);
  }

  /**
   * One key of the Secret.
   *
   * @param form what a legal value looks like, in one sentence
   */
  public record Key(String name, String form) {}

  /** The same Secret as two components need it: the keys and the consumers of both. */
  SecretNeed and(SecretNeed other) {
    List<Key> allKeys = new ArrayList<>(keys);
    for (Key key : other.keys) {
      if (allKeys.stream().noneMatch(k -> k.name().equals(key.name()))) {
        allKeys.add(key);
      }
    }
    LinkedHashSet<String> allUsers = new LinkedHashSet<>(usedBy);
    allUsers.addAll(other.usedBy);
    return new SecretNeed(name, allKeys, List.copyOf(allUsers));
  }
}
