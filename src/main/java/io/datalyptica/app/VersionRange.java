package io.datalyptica.app;

import java.util.Optional;

/**
 * The versions of a channel that several platforms pin; open at the top when one of them takes the
 * head.
 */
final class VersionRange {
  private String min = "";
  private String max = "";
  private boolean open;

  void add(Optional<String> version) {
    open |= version.isEmpty();
    version.ifPresent(
        v -> {
          min = min.isEmpty() || compare(v, min) < 0 ? v : min;
          max = max.isEmpty() || compare(v, max) > 0 ? v : max;
        });
  }

  /** The lowest, or "" when none is pinned. */
  String min() {
    return min;
  }

  /** The highest, or "" for the channel's head. */
  String max() {
    return open ? "" : max;
  }

  /** By number, part by part; what is no number by its text. */
  static int compare(String a, String b) {
    String[] left = a.split("[.+-]");
    String[] right = b.split("[.+-]");
    for (int i = 0; i < Math.min(left.length, right.length); i++) {
      int order = part(left[i]).compareTo(part(right[i]));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(left.length, right.length);
  }

  private static String part(String text) {
    boolean number =
        !text.isEmpty() && text.length() <= 18 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    return number ? String.format("%018d", Long.parseLong(text)) : text;
  }
}
