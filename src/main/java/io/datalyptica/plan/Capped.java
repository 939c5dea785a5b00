package io.datalyptica.plan;

/** Sums and products of numbers that are not negative: what would overflow stays at {@link Long#MAX_VALUE}, and so never looks small. */
final class Capped {
  private Capped() {}

  static long plus(long a, long b) {
    return a > Long.MAX_VALUE - b ? Long.MAX_VALUE : a + b;
  }

  static long times(long a, long b) {
    return Math.multiplyHigh(a, b) != 0 || a * b < 0 ? Long.MAX_VALUE : a * b;
  }
}
