package io.datalyptica.output;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.Adler32;
import java.util.zip.CRC32;

/**
 * Tells whether a file is still what was written: its CRC-32, its Adler-32 and its length. It
 * guards against a change that somebody made, not against somebody who makes a change that cannot
 * be told; git is for that. The JVM has both sums ready in machine code, and SHA-256, which format
 * 1 of the list had, took an eighth of a cold render.
 */
final class Fingerprint {
  private static final int SHA_256_DIGITS = 64;
  private static final int DIGITS = 16;

  private Fingerprint() {}

  /** Sixteen hexadecimal digits, a dash and the number of bytes: {@code 0a1b2c3d4e5f6071-420}. */
  static String of(byte[] contents) {
    CRC32 crc = new CRC32();
    crc.update(contents);
    Adler32 adler = new Adler32();
    adler.update(contents);
    String digits = Long.toHexString(crc.getValue() << 32 | adler.getValue());
    return "0".repeat(DIGITS - digits.length()) + digits + "-" + contents.length;
  }

  /**
   * Whether {@code written} has the form of a fingerprint, or of the hash that stood in its place
   * before.
   */
  static boolean isLegal(String written) {
    if (written.length() == SHA_256_DIGITS) {
      return isHex(written, SHA_256_DIGITS);
    }
    if (written.length() < DIGITS + 2
        || written.length() > DIGITS + 11
        || written.charAt(DIGITS) != '-') {
      return false;
    }
    for (int i = DIGITS + 1; i < written.length(); i++) {
      if (written.charAt(i) < '0' || written.charAt(i) > '9') {
        return false;
      }
    }
    return isHex(written, DIGITS);
  }

  private static boolean isHex(String text, int end) {
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      if ((c < '0' || c > '9') && (c < 'a' || c > 'f')) {
        return false;
      }
    }
    return true;
  }

  /** Whether {@code contents} has the fingerprint, or the hash, that was {@code written} of it. */
  static boolean fits(byte[] contents, String written) {
    return written.equals(written.length() == SHA_256_DIGITS ? sha256(contents) : of(contents));
  }

  private static String sha256(byte[] contents) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(contents));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
