package io.datalyptica.cli;

/**
 * What the process says when it ends; the same whatever the format. Of several profiles the highest
 * counts.
 */
final class ExitCode {
  /** Done; nothing at or above {@code --fail-on}. */
  static final int OK = 0;

  /** Findings at or above {@code --fail-on}, or a tree that must not be overwritten. */
  static final int FINDINGS = 1;

  /** Wrong usage, or a profile that cannot be read as one. */
  static final int USAGE = 2;

  /** The directory is not what the profile renders. */
  static final int DRIFT = 3;

  /** The environment: a file that cannot be written, a stream that was closed. */
  static final int ENVIRONMENT = 4;

  /** A bug of ours. */
  static final int BUG = 70;

  private ExitCode() {}
}
