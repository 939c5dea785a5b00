package io.datalyptica.plan.simulation;

/** Whether a lost primary or master is replaced. */
public enum Failover {
  /** None of the pods is lost. */
  NOT_NEEDED,

  /** Somebody is elected, whichever pods are lost. */
  AUTOMATIC,

  /**
   * Pods with data are left, but if the primary or master is lost nobody may be promoted without an
   * operator's decision.
   */
  BY_HAND,

  /** No pod is left. */
  NOBODY_LEFT;

  /** Whether there is a primary or master, at once or after a failover, whichever pods are lost. */
  public boolean leads() {
    return this == NOT_NEEDED || this == AUTOMATIC;
  }
}
