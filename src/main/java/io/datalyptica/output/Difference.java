package io.datalyptica.output;

/**
 * One path at which a directory is not what the profile renders; the path is relative to the
 * directory, with {@code /}.
 */
public record Difference(String path, Kind kind) {

  /** In which way it differs. */
  public enum Kind {
    /** Rendered, but not there. */
    MISSING,
    /** There as an earlier run wrote it; the profile now renders something else. */
    DIFFERS,
    /** Ours, but changed by hand. */
    EDITED,
    /** Not ours (or not a plain file), and standing where a file of ours belongs. */
    FOREIGN,
    /** Ours, and no longer rendered. */
    STALE,
    /** A run was interrupted here; rendering again completes it. */
    INTERRUPTED;

    /** The word used in every output format. */
    public String word() {
      return switch (this) {
        case MISSING -> "missing";
        case DIFFERS -> "differs";
        case EDITED -> "edited by hand";
        case FOREIGN -> "not ours";
        case STALE -> "no longer rendered";
        case INTERRUPTED -> "interrupted run";
      };
    }
  }
}
