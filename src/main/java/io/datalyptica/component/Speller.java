package io.datalyptica.component;

import io.datalyptica.plan.Plan;

/** Spells what belongs to the platform as a whole. Pure: no clock, no chance, no I/O. */
public interface Speller {
  /** Adds its files to {@code tree}. */
  void spell(Plan plan, Tree tree);
}
