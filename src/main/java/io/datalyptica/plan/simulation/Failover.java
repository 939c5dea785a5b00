package io.datalyptica.plan.simulation;

/** Whether a lost primary or master is replaced. */
public enum Failover {
  /** None of the pods is lost. */
  NOT_NEEDED("not needed", "notNeeded"),

  /** Somebody is elected, whichever pods are lost. */
  AUTOMATIC("automatic", "automatic"),

  /**
   * Pods with data are left, but if the primary or master is lost nobody may be promoted without an
   * operator's decision.
   */
  BY_HAND("by hand", "byHand"),

  /** No pod is left. */
  NOBODY_LEFT("nobody left", "nobodyLeft");

  private final String words;
  private final String key;

  Failover(String words, String key) {
    this.words = words;
    this.key = key;
  }

  /** For people. */
  public String words() {
    return words;
  }

  /** For programs. */
  public String key() {
    return key;
  }

  /** Whether there is a primary or master, at once or after a failover, whichever pods are lost. */
  public boolean leads() {
    return this == NOT_NEEDED || this == AUTOMATIC;
  }
}
