package io.datalyptica.plan;

import io.datalyptica.fact.Facts;
import java.util.Optional;

/**
 * A version of the operator, as its ClusterServiceVersion ends: {@code .v5.8.9}.
 *
 * <p>Without {@code startingCSV} the channel's head is installed, which a profile cannot know.
 */
public record OperatorVersion(int major, int minor, int patch) {
  /** The first that can do something, by the fact {@code key}, which names its CSV. */
  public static OperatorVersion first(String key) {
    return of(Facts.text(key)).orElseThrow();
  }

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
