package io.datalyptica.plan;

/**
 * A component, decided: every choice made, every name built, every sum computed once. A planner
 * never fails; what cannot be computed from a faulty profile is empty, and a rule reports it as an
 * error, so that no template ever sees it.
 */
public interface Slice {
  /** What lists, sums and rules about all components ask of it. */
  Common common();
}
