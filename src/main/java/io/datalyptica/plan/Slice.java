package io.datalyptica.plan;

import java.util.List;
import java.util.Map;

/**
 * A component, decided: every choice made, every name built, every sum computed once. A planner
 * never fails; what cannot be computed from a faulty profile is empty, and a rule reports it as an
 * error, so that no template ever sees it.
 */
public interface Slice {
  /** What lists, sums and rules about all components ask of it. */
  Common common();

  /**
   * Where its clients come in: pods of the namespace get out to it by a label, those of other
   * namespaces get in when the profile names them.
   */
  default List<Listener> listeners() {
    return List.of();
  }

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
