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

  public boolean isEmpty() {
    return found.isEmpty();
  }

  /** Whether anything as grave as {@code severity}, or graver, was found. */
  public boolean has(Severity severity) {
    return found.stream().anyMatch(d -> d.severity().compareTo(severity) <= 0);
  }

  public int count(Severity severity) {
    return (int) found.stream().filter(d -> d.severity() == severity).count();
  }

  /** Everything found, by file, line, column and rule: an order that does not depend on who found it first. */
  public List<Diagnostic> sorted() {
    List<Diagnostic> sorted = new ArrayList<>(found);
    Collections.sort(sorted);
    return Collections.unmodifiableList(sorted);
  }
}
