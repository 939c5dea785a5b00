package io.datalyptica.profile;

import io.datalyptica.profile.reader.Parsed;
import io.datalyptica.profile.reader.ProfileRule;
import io.datalyptica.profile.reader.TextType;

/**
 * A DNS-1123 subdomain: labels with dots between, 1 to 253 bytes (Kubernetes' IsDNS1123Subdomain).
 */
public record DnsName(String value) {
  private static final String LABEL = "[a-z0-9]([-a-z0-9]*[a-z0-9])?";
  private static final String PATTERN = "^" + LABEL + "(\\." + LABEL + ")*$";

  /** A host or domain. */
  public static final TextType<DnsName> DOMAIN =
      TextType.of("a DNS name", "apps.example.com", PATTERN, DnsName::parseDomain);

  /** The name of a Secret, a StorageClass and the like. */
  static final TextType<DnsName> OBJECT =
      TextType.of("the name of an object", "my-secret", PATTERN, DnsName::parse);

  static final TextType<String> OBJECT_TEXT =
      TextType.of("the name of an object", "my-name", PATTERN, DnsName::parseText);

  public static Parsed<DnsName> parse(String text) {
    return parse(text, 253);
  }

  /** A domain: every label within the 63 bytes of DNS, which names of objects need not be. */
  private static Parsed<DnsName> parseDomain(String text) {
    return parse(text, DnsLabel.MAX);
  }

  private static Parsed<String> parseText(String text) {
    return parse(text)
            instanceof Parsed.Complaint<DnsName>(ProfileRule rule, String problem, String remedy)
        ? new Parsed.Complaint<>(rule, problem, remedy)
        : Parsed.value(text);
  }

  private static Parsed<DnsName> parse(String text, int maxLabel) {
    if (text.length() > 253) {
      return Parsed.illegal(
          "has " + text.length() + " characters, more than the 253 of a DNS name", "shorten it");
    }
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || text.charAt(i) == '.') {
        String label = text.substring(start, i);
        String problem =
            label.isEmpty() && !text.isEmpty()
                ? "has an empty part between dots: Kubernetes refuses it"
                : DnsLabel.problem(label, maxLabel);
        if (!problem.isEmpty()) {
          return Parsed.illegal(
              problem,
              "write lower-case letters, digits and inner hyphens, with single dots between the"
                  + " parts");
        }
        start = i + 1;
      }
    }
    return Parsed.value(new DnsName(text));
  }

  @Override
  public String toString() {
    return value;
  }
}
