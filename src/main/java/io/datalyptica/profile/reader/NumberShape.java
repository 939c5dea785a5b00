package io.datalyptica.profile.reader;

import io.datalyptica.diagnostic.Fix;
import io.datalyptica.profile.reader.YamlNode.Scalar;
import java.util.Optional;

/**
 * A whole number in decimal digits: other spellings ({@code 0x10}, {@code 1e3}, {@code 0777},
 * {@code 1_000}) mean different numbers to different readers.
 */
public record NumberShape(int min, int max) implements Shape<Integer> {
  @Override
  public Optional<Integer> read(YamlNode node, Path path, Reading reading) {
    Optional<Scalar> scalar = reading.scalar(node, path, what(), example());
    if (scalar.isEmpty()) {
      return Optional.empty();
    }
    Scalar s = scalar.get();
    boolean negative = s.text().startsWith("-");
    String digits = negative ? s.text().substring(1) : s.text();
    if (!s.plain() || !isNumber(digits)) {
      boolean quoted = !s.plain() && isNumber(s.text());
      reading.wrongType(
          s,
          path,
          what(),
          quoted
              ? "remove the quotes: `" + s.text() + "`"
              : "write digits only, such as `" + example() + "`",
          quoted ? new Fix[] {Fix.safe(path.pointer(), s.text())} : new Fix[0]);
      return Optional.empty();
    }
    long value = digits.length() > 10 ? Long.MAX_VALUE : Long.parseLong(digits);
    if (negative || value < min || value > max) {
      reading.fault(
          ProfileRule.OUT_OF_RANGE,
          s.place(),
          path,
          path + " is " + Quote.of(s.text()) + ", outside " + range(),
          "write a number " + range());
      return Optional.empty();
    }
    return Optional.of((int) value);
  }

  private static boolean isNumber(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return !text.isEmpty() && (text.length() == 1 || text.charAt(0) != '0');
  }

  private String range() {
    return max == Integer.MAX_VALUE ? "from " + min + " up" : "from " + min + " to " + max;
  }

  private String what() {
    return "a whole number " + range();
  }

  @Override
  public String example() {
    return Integer.toString(Math.max(min, Math.min(max, 3)));
  }
}
