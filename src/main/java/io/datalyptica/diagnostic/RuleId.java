package io.datalyptica.diagnostic;

/**
 * The stable, never reused name of a rule, such as {@code MINIO-003}: an area and a number of three
 * digits.
 */
public record RuleId(String text) implements Comparable<RuleId> {
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
        && isArea(text, dash);
  }

  /**
   * Whether the first {@code length} characters are capitals and digits that begin with a capital.
   */
  private static boolean isArea(String text, int length) {
    boolean area = text.charAt(0) >= 'A' && text.charAt(0) <= 'Z';
    for (int i = 1; i < length; i++) {
      char c = text.charAt(i);
      area &= c >= 'A' && c <= 'Z' || isDigit(c);
    }
    return area;
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
