package io.datalyptica.plan;

import java.util.Optional;

/**
 * A version of the operator, as its ClusterServiceVersion names it: {@code
 * postgresoperator.v5.8.9}.
 *
 * <p>Without {@code startingCSV} the channel's head is installed, which a profile cannot know.
 */
public record OperatorVersion(int major, int minor, int patch) {
  /** Its pgBackRest 2.59 is the first of the line that speaks plain HTTP, which came with 2.58. */
  public static final OperatorVersion WITH_HTTP = new OperatorVersion(5, 8, 9);

  /** The first with PostgreSQL 18. */
  public static final OperatorVersion WITH_18 = new OperatorVersion(5, 8, 4);

  /** Empty when {@code csv} does not end in a version. */
  public static Optional<OperatorVersion> of(String csv) {
    int start = csv.indexOf(".v");
    String[] parts = start < 0 ? new String[0] : csv.substring(start + 2).split("\\.", 3);
    if (parts.length < 3) {
      return Optional.empty();
    }
    OperatorVersion version =
        new OperatorVersion(number(parts[0]), number(parts[1]), number(parts[2]));
    boolean legal = version.major >= 0 && version.minor >= 0 && version.patch >= 0;
    return legal ? Optional.of(version) : Optional.empty();
  }

  public boolean atLeast(OperatorVersion other) {
    return major != other.major
        ? major > other.major
        : minor != other.minor ? minor > other.minor : patch >= other.patch;
  }

  /**
   * The digits that {@code text} starts with, such as those of {@code 9-1}; -1 when there are none.
   */
  private static int number(String text) {
    int number = -1;
    for (int i = 0;
        i < Math.min(6, text.length()) && text.charAt(i) >= '0' && text.charAt(i) <= '9';
        i++) {
      number = Math.max(0, number) * 10 + text.charAt(i) - '0';
    }
    return number;
  }

  @Override
  public String toString() {
    return major + "." + minor + "." + patch;
  }
}
