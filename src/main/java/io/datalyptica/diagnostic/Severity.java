package io.datalyptica.diagnostic;

/** How grave a finding is, by its consequence: most severe first. */
public enum Severity {
  /** It will not start, loses data, or is not what the tier promises; nothing is written. */
  ERROR,
  /** It works until a named event. */
  WARNING,
  /** Worth knowing. */
  NOTE;

  /** The word used in every output format: {@code error}, {@code warning}, {@code note}. */
  public String word() {
    return switch (this) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case NOTE -> "note";
    };
  }
}
