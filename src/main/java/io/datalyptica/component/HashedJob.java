package io.datalyptica.component;

import java.util.Map;

/**
 * A Job that runs again when what it does has changed, and only then. A Job cannot be changed, so
 * its name ends in a hash of its own spec and of the files that it is given: what a GitOps engine
 * sees is a new Job when there is something new to do, and the old one otherwise.
 */
public final class HashedJob {
  /** The name under which a Job is spelled to be hashed. */
  public static final String UNNAMED = "hash";

  private HashedJob() {}

  /**
   * {@code name} with the hash behind it.
   *
   * @param manifest the Job, spelled {@link #UNNAMED}; what stands above {@code spec:} may change
   *     without the Job having anything to do
   * @param files what it is given, by file name
   */
  public static String name(String name, String manifest, Map<String, String> files) {
    return name + "-" + ContentHash.of(spec(manifest), files);
  }

  /** The same for a Job that is always given the same files, whose names stand in its spec. */
  public static String name(String name, String manifest, String... files) {
    return name + "-" + ContentHash.of(spec(manifest) + '\0' + String.join("\0", files));
  }

  private static String spec(String manifest) {
    return manifest.substring(manifest.indexOf("\nspec:"));
  }
}
