package io.datalyptica.output;

import java.time.Duration;

/**
 * How to write a tree.
 *
 * @param provenance recorded in the list of owned files
 * @param overwriteEdited whether files of ours that were changed by hand are overwritten instead of
 *     stopping the run
 * @param patience how long to wait for another run that is writing the same directory
 */
public record WriteOptions(Provenance provenance, boolean overwriteEdited, Duration patience) {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  public static WriteOptions of(Provenance provenance) {
    return new WriteOptions(provenance, false, PATIENCE);
  }

  public WriteOptions overwritingEdited() {
    return new WriteOptions(provenance, true, patience);
  }
}
