package io.datalyptica.profile;

/**
 * A Kubernetes quantity.
 *
 * @param text as written, which is how it is rendered
 * @param milli its value in thousandths: bytes × 1000, or millicores
 */
public record Quantity(String text, long milli) {
  /** Whole units, rounded up as Kubernetes does: bytes for sizes, cores for CPU. */
  public long value() {
    return Math.ceilDiv(milli, 1000);
  }

  @Override
  public String toString() {
    return text;
  }
}
