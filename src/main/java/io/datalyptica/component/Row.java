package io.datalyptica.component;

import io.datalyptica.plan.simulation.Failover;

/**
 * A line of the table of what is left.
 *
 * @param left such as {@code 2 of 3 pods}; "" where nothing is counted
 * @param reads yes, no, or - where it is no question
 * @param writes the same
 * @param failover what becomes of a lost primary, or - where there is none
 */
public record Row(String name, String left, String reads, String writes, String failover) {
  private static final String NO_QUESTION = "-";
  private static final String YES = "yes";
  private static final String NO = "no";

  /** Of pods that all do the same. */
  public static Row of(String name, String left, boolean reads, boolean writes) {
    return new Row(name, left, word(reads), word(writes), NO_QUESTION);
  }

  /** Of pods with a primary. */
  public static Row of(String name, String left, boolean reads, boolean writes, Failover failover) {
    return new Row(name, left, word(reads), word(writes), failover.words());
  }

  /** Of something that is written or not. */
  static Row written(String name, boolean written) {
    return new Row(name, "", NO_QUESTION, word(written), NO_QUESTION);
  }

  /** The same, where another component allows no more than this. */
  Row within(boolean readable, boolean writable) {
    return new Row(
        name,
        left,
        reads.equals(YES) ? word(readable) : reads,
        writes.equals(YES) ? word(writable) : writes,
        failover);
  }

  private static String word(boolean value) {
    return value ? YES : NO;
  }
}
