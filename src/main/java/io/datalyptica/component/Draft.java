package io.datalyptica.component;

import io.datalyptica.plan.Needs;
import io.datalyptica.plan.Slice;

/** A component between its wishes and its plan. */
public interface Draft<P extends Slice> {
  /**
   * Answers what others ask of it, from its section, its names and their wishes alone: never from
   * the answers to its own wishes, which may not be there yet.
   */
  default void answer(Needs needs) {}

  /** Decides. What it asked for is answered, or nobody provides it. Never fails. */
  P plan(Needs needs);
}
