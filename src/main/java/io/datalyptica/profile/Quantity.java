package io.datalyptica.profile;

import io.datalyptica.profile.reader.Parsed;
import io.datalyptica.profile.reader.ProfileRule;
import io.datalyptica.profile.reader.Quote;
import io.datalyptica.profile.reader.TextType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;

/**
 * A Kubernetes quantity (apimachinery, pkg/api/resource/quantity.go): a positive decimal number and
 * a suffix.
 *
 * @param text as written, which is how it is rendered
 * @param milli its value in thousandths: bytes × 1000, or millicores
 */
public record Quantity(String text, long milli) {
  private static final String NUMBER = "([0-9]+(\\.[0-9]*)?|\\.[0-9]+)";

  /**
   * Bytes, with a unit: {@code 200} is more often a forgotten {@code Gi} than two hundred bytes.
   */
  static final TextType<Quantity> SIZE =
      TextType.of(
          "a size with its unit",
          "200Gi",
          "^" + NUMBER + "([KMGTPE]i|[kMGTPE])$",
          Quantity::parseSize);

  /** Cores, or millicores with {@code m}. */
  static final TextType<Quantity> CPU =
      TextType.of("an amount of CPU", "500m", "^" + NUMBER + "m?$", Quantity::parseCpu);

  private static final List<String> UNITS =
      List.of("Ki", "Mi", "Gi", "Ti", "Pi", "Ei", "k", "M", "G", "T", "P", "E");

  public static Quantity cores(long cores) {
    return new Quantity(cores + "", cores * 1000);
  }

  public static Quantity millicores(long millicores) {
    return new Quantity(millicores + "m", millicores);
  }

  public static Quantity mebi(long mebibytes) {
    return bytes(mebibytes, "Mi", 1L << 20);
  }

  public static Quantity gibi(long gibibytes) {
    return bytes(gibibytes, "Gi", 1L << 30);
  }

  /** What is more than can be reckoned with counts as the most that can. */
  private static Quantity bytes(long count, String unit, long factor) {
    return new Quantity(
        count + unit, Math.min(count, Long.MAX_VALUE / 1000 / factor) * factor * 1000);
  }

  public static Parsed<Quantity> parseSize(String text) {
    int end = numberEnd(text);
    String number = text.substring(0, end);
    String unit = text.substring(end);
    if (!isNumber(number)) {
      return Parsed.illegal("is not a size", "write a number and its unit: `200Gi`");
    }
    if (unit.isEmpty() || isExponent(unit)) {
      return new Parsed.Complaint<>(
          ProfileRule.NO_UNIT,
          "has no unit: Kubernetes would take it for bytes",
          "write `" + (unit.isEmpty() ? number : "200") + "Gi`, or the unit that is meant");
    }
    int power = UNITS.indexOf(unit);
    if (power < 0) {
      return Parsed.illegal(
          wrongUnit(unit),
          "write `" + number + nearestUnit(unit) + "`, or another of " + String.join(", ", UNITS));
    }
    return of(text, number, factor(power), 1000);
  }

  public static Parsed<Quantity> parseCpu(String text) {
    int end = numberEnd(text);
    String number = text.substring(0, end);
    String unit = text.substring(end);
    if (!isNumber(number) || !unit.isEmpty() && !unit.equals("m")) {
      return Parsed.illegal(
          "is no amount of CPU", "write cores (`2`, `0.5`) or millicores (`500m`)");
    }
    int scale = unit.isEmpty() ? 1000 : 1;
    return isWhole(number) ? of(text, number, 1, scale) : exactCpu(text, number, scale);
  }

  private static Parsed<Quantity> exactCpu(String text, String number, int scale) {
    BigDecimal milli = new BigDecimal(number).multiply(BigDecimal.valueOf(scale));
    if (milli.stripTrailingZeros().scale() > 0) {
      return Parsed.illegal(
          "is finer than a thousandth of a core, which Kubernetes refuses",
          "write whole millicores: `" + milli.setScale(0, RoundingMode.CEILING) + "m`");
    }
    return exact(text, milli);
  }

  /** What a unit multiplies by: all of them fit. */
  private static long factor(int power) {
    long factor = 1;
    for (int i = power < 6 ? power + 1 : power - 5; i > 0; i--) {
      factor *= power < 6 ? 1024 : 1000;
    }
    return factor;
  }

  /** A few digits without a point, as nearly every quantity is written. */
  private static boolean isWhole(String number) {
    return number.length() <= 9 && number.indexOf('.') < 0;
  }

  /**
   * The product in thousandths. Whole numbers are reckoned without BigDecimal, whose class alone
   * takes 8 ms to start: it computes a table of powers (JDK 25).
   */
  private static Parsed<Quantity> of(String text, String number, long factor, int scale) {
    if (isWhole(number)) {
      long whole = Long.parseLong(number);
      if (whole > 0 && whole <= Long.MAX_VALUE / scale / factor) {
        return Parsed.value(new Quantity(text, whole * factor * scale));
      }
    }
    return exact(
        text,
        new BigDecimal(number)
            .multiply(BigDecimal.valueOf(factor))
            .multiply(BigDecimal.valueOf(scale)));
  }

  private static Parsed<Quantity> exact(String text, BigDecimal product) {
    BigDecimal milli = product.setScale(0, RoundingMode.CEILING);
    if (milli.signum() == 0) {
      return new Parsed.Complaint<>(
          ProfileRule.OUT_OF_RANGE,
          "is nothing: the pod could not start with it",
          "write a positive amount");
    }
    if (milli.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) > 0) {
      return new Parsed.Complaint<>(
          ProfileRule.OUT_OF_RANGE,
          "is more than can be reckoned with (8Pi)",
          "write a smaller amount");
    }
    return Parsed.value(new Quantity(text, milli.longValueExact()));
  }

  private static int numberEnd(String text) {
    int end = 0;
    while (end < text.length() && (Ascii.isDigit(text.charAt(end)) || text.charAt(end) == '.')) {
      end++;
    }
    return end;
  }

  /** Digits with at most one point; the length is bounded, so that arithmetic is. */
  private static boolean isNumber(String text) {
    int point = text.indexOf('.');
    boolean digits = text.length() > 1 || point < 0 && !text.isEmpty();
    return digits && text.length() <= 30 && (point < 0 || text.indexOf('.', point + 1) < 0);
  }

  private static boolean isExponent(String unit) {
    String digits = unit.substring(1);
    return (unit.charAt(0) == 'e' || unit.charAt(0) == 'E')
        && Ascii.allDigits(
            digits.startsWith("-") || digits.startsWith("+") ? digits.substring(1) : digits);
  }

  private static String wrongUnit(String unit) {
    return unit.equals("m")
        ? "means thousandths of a byte"
        : "has the unit "
            + Quote.of(unit.length() > 8 ? unit.substring(0, 8) : unit)
            + ", which Kubernetes does not know";
  }

  /** {@code gb} and {@code GiB} are {@code Gi}, {@code m} is {@code Mi}. */
  private static String nearestUnit(String unit) {
    for (String known : UNITS.subList(0, 6)) {
      if (unit.toLowerCase(Locale.ROOT)
          .strip()
          .startsWith(known.substring(0, 1).toLowerCase(Locale.ROOT))) {
        return known;
      }
    }
    return "Gi";
  }

  /** Whole units, rounded up as Kubernetes does: bytes for sizes, cores for CPU. */
  public long value() {
    return Math.ceilDiv(milli, 1000);
  }

  @Override
  public String toString() {
    return text;
  }
}
