package io.datalyptica.plan;

/**
 * Pods of one kind that stand in for each other, so that losing one is no outage.
 *
 * @param what they are, in the plural, such as {@code PostgreSQL instances}
 * @param pointer the section of the profile that places them
 */
public record PodGroup(String what, String pointer, int pods, Placement placement) {

  /**
   * Pods on the fullest of {@code domains} nodes or zones when they are spread as evenly as can be.
   */
  public int together(int domains) {
    return Math.ceilDiv(pods, Math.max(1, domains));
  }
}
