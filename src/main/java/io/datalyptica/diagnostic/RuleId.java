package io.datalyptica.diagnostic;

import java.util.Set;

/**
 * The stable, never reused name of a rule, such as {@code MINIO-003}: an area and a number of three
 * digits.
 */
public record RuleId(String text) implements Comparable<RuleId> {
  private static final Set<String> AREAS =
      Set.of("PROFILE", "MINIO", "S3", "PG", "REDIS", "K8S", "SEC", "NET", "CAP", "GITOPS");

  public RuleId {
    if (!isLegal(text)) {
      throw new IllegalArgumentException("not a rule id: " + text);
    }
  }

  /** Whether {@code text} has the form of an id. */
  public static boolean isLegal(String text) {
    int dash = text.length() - 4;
    return dash > 0
        && text.charAt(dash) == '-'
        && isDigit(text.charAt(dash + 1))
        && isDigit(text.charAt(dash + 2))
        && isDigit(text.charAt(dash + 3))
        && AREAS.contains(text.substring(0, dash));
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  @Override
  public int compareTo(RuleId other) {
    return text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return text;
  }
}
