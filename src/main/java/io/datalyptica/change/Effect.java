package io.datalyptica.change;

/** What a change does to what runs, the least grave first. */
public enum Effect {
  /** An object that was not there. */
  CREATE("create"),
  /** An object goes that holds no data. */
  DELETE("delete"),
  /** The running object takes it as it is. */
  UPDATE("update"),
  /** Pods end and start again, by themselves. */
  RESTART("restart"),
  /** It stands still until a person does something. */
  BY_HAND("by hand"),
  /** The object has to be deleted and made again: the field never changes. */
  RECREATE("recreate"),
  /** The API server or the operator does not take it, and the sync stands still. */
  REFUSED("refused"),
  /** Data goes, or the only way to it. */
  DATA_LOSS("data loss"),
  /** It cannot be taken back. */
  ONE_WAY("one way");

  private final String word;

  Effect(String word) {
    this.word = word;
  }

  /** The word used in every output format. */
  public String word() {
    return word;
  }

  /** Whether nothing is written until somebody allows it by name. */
  public boolean isDestructive() {
    return compareTo(RECREATE) >= 0;
  }

  /** The graver of the two. */
  public Effect or(Effect other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
