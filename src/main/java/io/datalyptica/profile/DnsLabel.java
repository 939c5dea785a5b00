package io.datalyptica.profile;

import io.datalyptica.profile.reader.Parsed;
import io.datalyptica.profile.reader.TextType;
import java.util.Locale;

/**
 * A DNS-1123 label: lower-case letters, digits and inner hyphens, 1 to 63 bytes (RFC 1123;
 * Kubernetes' IsDNS1123Label).
 */
public record DnsLabel(String value) {
  static final int MAX = 63;
  public static final TextType<DnsLabel> TYPE =
      TextType.of(
          "a DNS label", "datalyptica", "^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$", DnsLabel::parse);

  public static Parsed<DnsLabel> parse(String text) {
    String problem = problem(text, MAX);
    return problem.isEmpty()
        ? Parsed.value(new DnsLabel(text))
        : Parsed.illegal(problem, "write " + suggestion(text, MAX));
  }

  /**
   * The name of a Service, which has to start with a letter (DNS-1035), and short enough for what
   * the tool and controllers append.
   *
   * @param max bytes left for the name itself
   */
  public static TextType<DnsLabel> serviceName(int max, String example) {
    return TextType.of(
        "a name for Services",
        example,
        "^[a-z]([-a-z0-9]{0," + (max - 2) + "}[a-z0-9])?$",
        text -> parseServiceName(text, max, example));
  }

  private static Parsed<DnsLabel> parseServiceName(String text, int max, String example) {
    String problem = problem(text, max);
    if (problem.isEmpty() && Ascii.isDigit(text.charAt(0))) {
      return Parsed.illegal(
          "starts with a digit: Kubernetes refuses a Service of that name (DNS-1035)",
          "write `" + example + "` or another name that starts with a letter");
    }
    return problem.isEmpty()
        ? Parsed.value(new DnsLabel(text))
        : Parsed.illegal(problem, "write " + suggestion(text, max));
  }

  /**
   * What is wrong with {@code text} as a label of at most {@code max} bytes; "" when nothing is.
   */
  public static String problem(String text, int max) {
    if (text.isEmpty()) {
      return "is empty: an object needs a name";
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Ascii.isLower(c) && !Ascii.isDigit(c) && c != '-') {
        return "has other characters than lower-case letters, digits and hyphens: Kubernetes"
            + " refuses it";
      }
    }
    if (text.charAt(0) == '-' || text.charAt(text.length() - 1) == '-') {
      return "starts or ends with a hyphen: Kubernetes refuses it";
    }
    if (text.length() > max) {
      return "has "
          + text.length()
          + " characters, more than "
          + max
          + ": "
          + (max == MAX
              ? "a DNS label ends there"
              : "with the suffixes of its objects it would exceed the 63 of Kubernetes");
    }
    return "";
  }

  /** Continues "write ...": the nearest label, or what one is made of. */
  public static String suggestion(String text, int max) {
    String nearest = nearest(text, max);
    return nearest.isEmpty()
        ? "lower-case letters, digits and inner hyphens"
        : "`" + nearest + "`, or another name of lower-case letters, digits and inner hyphens";
  }

  /** The label of at most {@code max} bytes that {@code text} is nearest to; "" for none. */
  public static String nearest(String text, int max) {
    StringBuilder out = new StringBuilder();
    for (char c : text.toLowerCase(Locale.ROOT).toCharArray()) {
      boolean plain = Ascii.isLower(c) || Ascii.isDigit(c);
      if (out.length() < max && (plain || !out.isEmpty() && out.charAt(out.length() - 1) != '-')) {
        out.append(plain ? c : '-');
      }
    }
    while (!out.isEmpty() && out.charAt(out.length() - 1) == '-') {
      out.setLength(out.length() - 1);
    }
    return out.toString();
  }

  @Override
  public String toString() {
    return value;
  }
}
