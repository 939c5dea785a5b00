package io.datalyptica.bundle;

import java.util.Set;

/**
 * An object that the tree may refer to though it does not hold it: a Secret that the plan
 * announces, or what a controller makes.
 *
 * @param keys the keys of its data; empty when they are not known
 */
public record Outside(String kind, String name, Set<String> keys) {
  public Outside {
    keys = Set.copyOf(keys);
  }

  public static Outside of(String kind, String name, String... keys) {
    return new Outside(kind, name, Set.of(keys));
  }
}
