package io.datalyptica.component.postgresql;

import java.util.OptionalLong;

/**
 * Sizes in the notation of postgresql.conf: a number and one of {@code B, kB, MB, GB, TB}, which
 * are powers of 1024 and case-sensitive (postgresql.org/docs/16/config-setting.html). A number
 * alone counts in the unit of its parameter.
 */
final class PostgresqlSize {
  static final long KB = 1024;
  static final long MB = 1024 * KB;
  static final long GB = 1024 * MB;
  private static final String[] UNITS = {"TB", "GB", "MB", "kB", "B"};
  private static final long[] BYTES = {1024 * GB, GB, MB, KB, 1};

  private PostgresqlSize() {}

  /** The largest unit that divides {@code bytes}, which is rounded down to whole kB. */
  static String text(long bytes) {
    for (int i = 0; i < 3; i++) {
      if (bytes >= BYTES[i] && bytes % BYTES[i] == 0) {
        return bytes / BYTES[i] + UNITS[i];
      }
    }
    return bytes / KB + "kB";
  }

  /**
   * Bytes; empty when PostgreSQL would not read {@code text} as a size, or the size does not fit.
   */
  static OptionalLong bytes(String text, long unitOfPlainNumbers) {
    String number = text.strip();
    long unit = unitOfPlainNumbers;
    for (int i = 0; i < UNITS.length; i++) {
      if (number.endsWith(UNITS[i])) {
        unit = BYTES[i];
        number = number.substring(0, number.length() - UNITS[i].length()).strip();
        break;
      }
    }
    return times(number, unit);
  }

  private static OptionalLong times(String number, long unit) {
    int dot = number.indexOf('.');
    String whole = dot < 0 ? number : number.substring(0, dot);
    String fraction = dot < 0 ? "" : number.substring(dot + 1);
    if (!digits(whole) || (dot >= 0 && !digits(fraction))) {
      return OptionalLong.empty();
    }
    long units = Long.parseLong(whole);
    if (units > Long.MAX_VALUE / 2 / unit) {
      return OptionalLong.empty();
    }
    return OptionalLong.of(
        units * unit + (dot < 0 ? 0 : (long) (Double.parseDouble("0." + fraction) * unit)));
  }

  private static boolean digits(String text) {
    if (text.isEmpty() || text.length() > 18) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }
}
