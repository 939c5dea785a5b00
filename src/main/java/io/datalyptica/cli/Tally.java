package io.datalyptica.cli;

import io.datalyptica.diagnostic.Severity;

/**
 * How many findings the profiles of a run have together, when the findings themselves are not held.
 */
final class Tally {
  private final int[] found = new int[Severity.values().length];
  private int accepted;

  void add(FindingsReport report) {
    for (Severity severity : Severity.values()) {
      found[severity.ordinal()] += report.count(severity);
    }
    accepted += report.accepted();
  }

  /** In the words of a report. */
  String counts() {
    return FindingsReport.counts(
        found[Severity.ERROR.ordinal()],
        found[Severity.WARNING.ordinal()],
        found[Severity.NOTE.ordinal()],
        accepted);
  }
}
