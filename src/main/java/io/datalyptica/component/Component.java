package io.datalyptica.component;

import io.datalyptica.plan.Plan;

/**
 * A part of the platform that spells its slice of a plan into files. Pure: no clock, no randomness,
 * no I/O.
 */
public interface Component {
  /**
   * Adds every file of this component to {@code tree}; adds none when the plan does not hold the
   * component.
   */
  void spell(Plan plan, Tree tree);
}
