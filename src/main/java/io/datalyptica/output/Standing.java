package io.datalyptica.output;

/**
 * What stands at one path of the directory, compared with what is wanted there and what is recorded
 * as ours.
 */
enum Standing {
  /** Wanted, and nothing is there. */
  MISSING,
  /** Wanted, and there already, whoever wrote it. */
  EQUAL,
  /** Wanted, and there as we wrote it last time. */
  OUTDATED,
  /** Wanted and ours, but changed by hand. */
  EDITED,
  /** Wanted, but something that is not ours is there. */
  FOREIGN,
  /** The path leads through a symbolic link, or is one. */
  LINKED,
  /** Ours and there as we wrote it, but no longer wanted. */
  STALE,
  /** Ours and no longer wanted, but changed by hand. */
  STALE_EDITED,
  /** Ours and no longer wanted, and no longer there as a file. */
  GONE
}
