package io.datalyptica.plan.simulation;

import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What is lost at the same moment: the sum of all terms. Nothing is rescheduled; that is what the
 * platform can do until it returns.
 *
 * @param nodes whichever take most; they stand outside the lost zones
 * @param zones whichever take most
 * @param counted how many of what a component counts, by its {@link LossWord}
 * @param pods names of pods; they run outside lost nodes and zones
 */
public record Loss(
    int nodes, int zones, SortedMap<String, Integer> counted, SortedSet<String> pods) {
  public Loss {
    counted = Collections.unmodifiableSortedMap(new TreeMap<>(counted));
    pods = Collections.unmodifiableSortedSet(new TreeSet<>(pods));
  }

  /** How many are lost of what {@code word} counts. */
  public int of(String word) {
    return counted.getOrDefault(word, 0);
  }

  /** Whether a whole failure domain is lost. */
  boolean ofDomains() {
    return nodes > 0 || zones > 0;
  }
}
