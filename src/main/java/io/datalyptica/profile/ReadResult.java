package io.datalyptica.profile;

import io.datalyptica.diagnostic.Diagnostic;
import java.util.List;
import java.util.Optional;

/**
 * What became of a profile file.
 *
 * @param profile present when nothing is wrong with it
 * @param findings in the order of the file
 * @param readable false when the file cannot be read as a profile at all; true when at most fields
 *     are at fault
 * @param text the file's text, as far as it could be read; without a byte order mark
 */
public record ReadResult(
    Optional<Profile> profile, List<Diagnostic> findings, boolean readable, String text) {
  public ReadResult {
    findings = List.copyOf(findings);
  }
}
