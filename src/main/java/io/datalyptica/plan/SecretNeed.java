package io.datalyptica.plan;

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
}
