package io.datalyptica.plan.simulation;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What is lost at the same moment: the sum of all terms. Nothing is rescheduled; that is what the
 * platform can do until it returns.
 *
 * @param nodes whichever take most; they stand outside the lost zones
 * @param zones whichever take most
 * @param instances PostgreSQL instances, the primary first: the operator gives their pods random
 *     names
 * @param pods names of pods of the object store and of Redis groups; they run outside lost nodes
 *     and zones
 */
public record Loss(int nodes, int zones, int instances, SortedSet<String> pods) {
  public Loss {
    pods = Collections.unmodifiableSortedSet(new TreeSet<>(pods));
  }

  public static Loss none() {
    return new Loss(0, 0, 0, Collections.emptySortedSet());
  }

  /** Whether a whole failure domain is lost. */
  boolean ofDomains() {
    return nodes > 0 || zones > 0;
  }
}
