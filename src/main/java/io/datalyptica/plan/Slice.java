package io.datalyptica.plan;

import java.util.Map;

/**
 * A component, decided: every choice made, every name built, every sum computed once. A planner
 * never fails; what cannot be computed from a faulty profile is empty, and a rule reports it as an
 * error, so that no template ever sees it.
 */
public interface Slice {
  /** What lists, sums and rules about all components ask of it. */
  Common common();

  default Identity identity() {
    return common().identity();
  }

  /** The user's own, for all its objects. */
  default Map<String, String> labels() {
    return common().labels();
  }

  /** The user's own, for all its objects. */
  default Map<String, String> annotations() {
    return common().annotations();
  }
}
