package io.datalyptica.output;

import java.util.Arrays;

/**
 * Compares texts as a version control system sees them. A checkout with converted line ends (git's
 * {@code core.autocrlf}) turns every LF into CR LF; such a file is neither edited nor different, so
 * it is left alone: rewriting it would change every file of the checkout and the next checkout
 * would change it back. YAML and Markdown mean the same with either line end.
 */
final class LineEnds {
  private LineEnds() {}

  /** Whether {@code found} is {@code wanted}, or is it with every LF written as CR LF. */
  static boolean sameText(byte[] found, byte[] wanted) {
    return Arrays.equals(found, wanted)
        || found.length > wanted.length && Arrays.equals(withLf(found), wanted);
  }

  /** Whether {@code found} has this fingerprint, as it is or without converted line ends. */
  static boolean hasFingerprint(byte[] found, String fingerprint) {
    if (Fingerprint.fits(found, fingerprint)) {
      return true;
    }
    byte[] plain = withLf(found);
    return plain.length < found.length && Fingerprint.fits(plain, fingerprint);
  }

  static byte[] withLf(byte[] text) {
    byte[] plain = new byte[text.length];
    int length = 0;
    for (int i = 0; i < text.length; i++) {
      if (text[i] != '\r' || i + 1 == text.length || text[i + 1] != '\n') {
        plain[length++] = text[i];
      }
    }
    return Arrays.copyOf(plain, length);
  }
}
