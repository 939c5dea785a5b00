package io.datalyptica.diagnostic;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/** Collects the findings of one run; every phase adds to it and none stops at the first. */
public final class Findings {
  private final List<Diagnostic> found = new ArrayList<>();

  public void add(Diagnostic diagnostic) {
    found.add(diagnostic);
  }

  public void addAll(Collection<Diagnostic> diagnostics) {
    found.addAll(diagnostics);
  }

  /** Findings of this severity that nobody accepts. */
  public int count(Severity severity) {
    int count = 0;
    for (Diagnostic d : found) {
      count += d.severity() == severity && !d.accepted() ? 1 : 0;
    }
    return count;
  }

  /** Findings that somebody accepts. */
  public int accepted() {
    int count = 0;
    for (Diagnostic d : found) {
      count += d.accepted() ? 1 : 0;
    }
    return count;
  }

  /**
   * Everything found, by file, line, column and rule: an order that does not depend on who found it
   * first.
   */
  public List<Diagnostic> sorted() {
    List<Diagnostic> sorted = new ArrayList<>(found);
    Collections.sort(sorted);
    return Collections.unmodifiableList(sorted);
  }
}
