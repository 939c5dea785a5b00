package io.datalyptica.profile;

import io.datalyptica.profile.reader.Parsed;
import io.datalyptica.profile.reader.ProfileRule;
import io.datalyptica.profile.reader.TextType;
import java.math.BigDecimal;

/**
 * A duration in Go's notation ({@code 5s}, {@code 1m30s}, {@code 250ms}), as written and in
 * milliseconds.
 */
public record GoDuration(String text, long millis) {
  public static final TextType<GoDuration> TYPE =
      TextType.of(
          "a duration with its unit",
          "5s",
          "^(([0-9]+(\\.[0-9]*)?|\\.[0-9]+)(ns|us|µs|μs|ms|s|m|h))+$",
          GoDuration::parse);

  /** A year: a longer wait is a slip. */
  private static final long MAX_MILLIS = 366L * 24 * 3600 * 1000;

  public static Parsed<GoDuration> parse(String text) {
    if (Ascii.allDigits(text)) {
      return new Parsed.Complaint<>(
          ProfileRule.NO_UNIT,
          "has no unit: seconds or milliseconds, a thousandfold difference",
          "write `" + text + "s`, or the unit that is meant");
    }
    GoDuration simple = simple(text);
    if (simple != null) {
      return Parsed.value(simple);
    }
    BigDecimal nanos = BigDecimal.ZERO;
    int i = 0;
    while (i < text.length() && text.length() <= 60) {
      int number = i;
      while (i < text.length() && (Ascii.isDigit(text.charAt(i)) || text.charAt(i) == '.')) {
        i++;
      }
      int unit = i;
      while (i < text.length() && !Ascii.isDigit(text.charAt(i)) && text.charAt(i) != '.') {
        i++;
      }
      BigDecimal factor = nanos(text.substring(unit, i));
      String digits = text.substring(number, unit);
      if (factor == null
          || digits.isEmpty()
          || digits.equals(".")
          || digits.indexOf('.') != digits.lastIndexOf('.')) {
        return illegal();
      }
      nanos = nanos.add(new BigDecimal(digits).multiply(factor));
    }
    return i == 0 || i < text.length() ? illegal() : ofNanos(text, nanos);
  }

  /**
   * A few digits and a unit, as nearly every duration is written, without BigDecimal, which is slow
   * to start.
   */
  private static GoDuration simple(String text) {
    int end = 0;
    while (end < text.length() && Ascii.isDigit(text.charAt(end))) {
      end++;
    }
    if (end == 0 || end > 7) {
      return null;
    }
    long factor =
        switch (text.substring(end)) {
          case "ms" -> 1;
          case "s" -> 1_000;
          case "m" -> 60_000;
          case "h" -> 3_600_000;
          default -> 0;
        };
    long millis = Long.parseLong(text.substring(0, end)) * factor;
    return millis > 0 && millis <= MAX_MILLIS ? new GoDuration(text, millis) : null;
  }

  private static Parsed<GoDuration> illegal() {
    return Parsed.illegal(
        "is no duration", "write a number and its unit, one of ms, s, m, h: `5s`, `1m30s`");
  }

  private static Parsed<GoDuration> ofNanos(String text, BigDecimal nanos) {
    BigDecimal millis = nanos.movePointLeft(6).stripTrailingZeros();
    if (millis.signum() == 0 || millis.scale() > 0) {
      return new Parsed.Complaint<>(
          ProfileRule.OUT_OF_RANGE,
          "is not a whole number of milliseconds above zero",
          "write at least `1ms`");
    }
    if (millis.compareTo(BigDecimal.valueOf(MAX_MILLIS)) > 0) {
      return new Parsed.Complaint<>(
          ProfileRule.OUT_OF_RANGE, "is more than a year", "write a shorter duration");
    }
    return Parsed.value(new GoDuration(text, millis.longValueExact()));
  }

  private static BigDecimal nanos(String unit) {
    return switch (unit) {
      case "ns" -> BigDecimal.ONE;
      case "us", "µs", "μs" -> BigDecimal.valueOf(1_000);
      case "ms" -> BigDecimal.valueOf(1_000_000);
      case "s" -> BigDecimal.valueOf(1_000_000_000);
      case "m" -> BigDecimal.valueOf(60_000_000_000L);
      case "h" -> BigDecimal.valueOf(3_600_000_000_000L);
      default -> null;
    };
  }

  @Override
  public String toString() {
    return text;
  }
}
