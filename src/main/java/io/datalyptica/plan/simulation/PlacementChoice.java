package io.datalyptica.plan.simulation;

/** Which of the placements that the spread allows. */
public enum PlacementChoice {
  /** The one in which the loss takes most. */
  WORST,

  /**
   * As even as can be: over the zones, in a tie more on zones with more nodes, and within each zone
   * over its nodes.
   */
  EVEN
}
