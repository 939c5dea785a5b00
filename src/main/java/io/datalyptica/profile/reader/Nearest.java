package io.datalyptica.profile.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The known word that somebody probably meant. */
public final class Nearest {
  private static final int LONGEST = 64;

  private Nearest() {}

  /**
   * The word of {@code known} that is at most a third of its letters away from {@code written};
   * case does not count.
   */
  public static Optional<String> to(String written, List<String> known) {
    if (written.length() > LONGEST) {
      return Optional.empty();
    }
    String lower = written.toLowerCase(Locale.ROOT);
    String best = null;
    int least = Integer.MAX_VALUE;
    for (String word : known) {
      int distance = distance(lower, word.toLowerCase(Locale.ROOT));
      if (distance < least && distance <= Math.max(1, word.length() / 3)) {
        least = distance;
        best = word;
      }
    }
    return Optional.ofNullable(best);
  }

  /**
   * Whether one insertion, deletion, replacement or swap of neighbours makes {@code b} of {@code
   * a}.
   */
  public static boolean isOneEdit(String a, String b) {
    return Math.abs(a.length() - b.length()) < 2 && distance(a, b) == 1;
  }

  /**
   * Whether no other word is as near, so that nothing else can be meant.
   *
   * @param near what {@link #to} found
   */
  static boolean isOnly(String near, String written, List<String> known) {
    List<String> others = new ArrayList<>(known);
    others.remove(near);
    Optional<String> next = to(written, others);
    String lower = written.toLowerCase(Locale.ROOT);
    return next.isEmpty()
        || distance(lower, next.get().toLowerCase(Locale.ROOT))
            > distance(lower, near.toLowerCase(Locale.ROOT));
  }

  /** Edits (insert, delete, replace, swap of neighbours) from {@code a} to {@code b}. */
  private static int distance(String a, String b) {
    int[] beforeLast = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(replaced, Math.min(last[j], row[j - 1]) + 1);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
        }
      }
      int[] free = beforeLast;
      beforeLast = last;
      last = row;
      row = free;
    }
    return last[b.length()];
  }
}
