package io.datalyptica.plan;

/**
 * Sums and products of numbers that are not negative: what would overflow stays at {@link
 * Long#MAX_VALUE}, and so never looks small.
 */
public final class Capped {
  private Capped() {}

  public static long plus(long a, long b) {
    return a > Long.MAX_VALUE - b ? Long.MAX_VALUE : a + b;
  }

  public static long times(long a, long b) {
    return Math.multiplyHigh(a, b) != 0 || a * b < 0 ? Long.MAX_VALUE : a * b;
  }
}
