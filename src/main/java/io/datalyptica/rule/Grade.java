package io.datalyptica.rule;

import io.datalyptica.diagnostic.Severity;

/** A rule's severity and whether it is about redundancy, as one number of a constant. */
final class Grade {
  private Grade() {}

  static int of(RuleDoc doc) {
    return doc.severity().ordinal() * 2 + (doc.redundancy() ? 1 : 0);
  }

  static Severity severity(int grade) {
    return Severity.values()[grade / 2];
  }

  static boolean isRedundancy(int grade) {
    return grade % 2 == 1;
  }
}
