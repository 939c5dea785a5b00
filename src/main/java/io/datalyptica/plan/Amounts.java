package io.datalyptica.plan;

/** Computed amounts in words for people: exact where two decimals suffice, binary units. */
public final class Amounts {
  private static final String[] UNITS = {"B", "Ki", "Mi", "Gi", "Ti", "Pi", "Ei"};

  private Amounts() {}

  /** Such as {@code 1 day} or {@code 3 days}; {@code what} takes an s when there are several. */
  public static String count(long number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }

  /** Millicores as cores, such as {@code 4.5}; nothing asked for is {@code none}. */
  public static String cores(long milli) {
    return milli == 0 ? "none" : decimal(milli, 1000);
  }

  /**
   * Bytes in the largest binary unit that leaves at least one, such as {@code 1.46 Ti}; nothing
   * asked for is {@code none}.
   */
  public static String bytes(long bytes) {
    if (bytes == 0) {
      return "none";
    }
    int unit = 0;
    long divisor = 1;
    while (unit < UNITS.length - 1 && bytes / divisor >= 1024) {
      divisor *= 1024;
      unit++;
    }
    return decimal(bytes, divisor) + " " + UNITS[unit];
  }

  /** As a quantity of Kubernetes, exactly, in the largest unit of which it is a whole number. */
  public static String quantity(long bytes) {
    if (bytes % (1L << 30) == 0) {
      return gibibytes(bytes);
    }
    return bytes % (1L << 20) == 0 ? mebibytes(bytes) : Long.toString(bytes);
  }

  /** As a quantity of Kubernetes in whole Mi, rounded up. */
  public static String mebibytes(long bytes) {
    return Math.ceilDiv(bytes, 1L << 20) + "Mi";
  }

  /** As a quantity of Kubernetes in whole Gi, rounded up. */
  public static String gibibytes(long bytes) {
    return Math.ceilDiv(bytes, 1L << 30) + "Gi";
  }

  /** Such as {@code 1 node} and {@code 2 nodes}. */
  public static String counted(int count, String what) {
    return count + " " + what + (count == 1 ? "" : "s");
  }

  /** {@code value / divisor} with at most two decimals, rounded half up, without trailing zeros. */
  private static String decimal(long value, long divisor) {
    long whole = value / divisor;
    long hundredths = Math.round((value % divisor) * 100.0 / divisor);
    if (hundredths == 100) {
      whole++;
      hundredths = 0;
    }
    if (hundredths == 0) {
      return Long.toString(whole);
    }
    String digits = hundredths < 10 ? "0" + hundredths : Long.toString(hundredths);
    return whole + "." + (digits.endsWith("0") ? digits.substring(0, 1) : digits);
  }
}
