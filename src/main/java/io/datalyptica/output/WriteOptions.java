package io.datalyptica.output;

import java.time.Duration;

/**
 * How to write a tree.
 *
 * @param profile name of the profile file, recorded in the list of owned files; only its last path
 *     element is kept
 * @param overwriteEdited whether files of ours that were changed by hand are overwritten instead of
 *     stopping the run
 * @param patience how long to wait for another run that is writing the same directory
 */
public record WriteOptions(String profile, boolean overwriteEdited, Duration patience) {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  public static WriteOptions of(String profile) {
    return new WriteOptions(profile, false, PATIENCE);
  }

  public WriteOptions overwritingEdited() {
    return new WriteOptions(profile, true, patience);
  }
}
