package io.datalyptica.plan;

import java.util.Set;

/** An object beside the tree that objects of the tree refer to. */
public record Existing(String kind, String name, Set<String> keys) {
  public Existing {
    keys = Set.copyOf(keys);
  }
}
