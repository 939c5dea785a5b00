package io.datalyptica.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The difference of two texts as {@code diff -u} writes it: what {@code patch} and {@code git apply
 * -p0} read.
 */
final class UnifiedDiff {
  private static final int CONTEXT = 3;

  private final List<String> before;
  private final List<String> after;
  private final StringBuilder out = new StringBuilder();

  private UnifiedDiff(String before, String after) {
    this.before = lines(before);
    this.after = lines(after);
  }

  /** Empty when the texts are the same. */
  static String of(String name, String before, String after) {
    if (before.equals(after)) {
      return "";
    }
    UnifiedDiff diff = new UnifiedDiff(before, after);
    String shown = Safe.line(name);
    diff.out.append("--- ").append(shown).append("\n+++ ").append(shown).append('\n');
    diff.hunks(diff.runs());
    return diff.out.toString();
  }

  /** With their ends. */
  private static List<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    for (int from = 0; from < text.length(); ) {
      int end = text.indexOf('\n', from);
      int next = end < 0 ? text.length() : end + 1;
      lines.add(text.substring(from, next));
      from = next;
    }
    return lines;
  }

  /** The lines from {@code a} to {@code aEnd} gave way to those from {@code b} to {@code bEnd}. */
  private record Run(int a, int aEnd, int b, int bEnd) {}

  /** Where the texts differ: the shortest way from one to the other (Myers, 1986). */
  private List<Run> runs() {
    int n = before.size();
    int m = after.size();
    int width = n + m + 1;
    int[] reach = new int[2 * width + 1];
    List<int[]> steps = new ArrayList<>();
    for (int d = 0; ; d++) {
      steps.add(Arrays.copyOfRange(reach, width - d - 1, width + d + 2));
      for (int k = -d; k <= d; k += 2) {
        boolean down = k == -d || k != d && reach[width + k - 1] < reach[width + k + 1];
        int x = down ? reach[width + k + 1] : reach[width + k - 1] + 1;
        while (x < n && x - k < m && before.get(x).equals(after.get(x - k))) {
          x++;
        }
        reach[width + k] = x;
        if (x >= n && x - k >= m) {
          return back(steps, n, m);
        }
      }
    }
  }

  /** The way back through what each step reached. */
  private static List<Run> back(List<int[]> steps, int n, int m) {
    List<Run> runs = new ArrayList<>();
    int x = n;
    int y = m;
    for (int d = steps.size() - 1; d > 0; d--) {
      int[] reach = steps.get(d); // of the diagonals from -d - 1 on
      int k = x - y;
      boolean down = k == -d || k != d && reach[k + d] < reach[k + d + 2];
      int from = down ? k + 1 : k - 1;
      int a = reach[from + d + 1];
      int b = a - from;
      Run one = new Run(a, down ? a : a + 1, b, down ? b + 1 : b);
      Run behind = runs.isEmpty() ? null : runs.getFirst();
      if (behind != null && behind.a() == one.aEnd() && behind.b() == one.bEnd()) {
        runs.set(0, new Run(one.a(), behind.aEnd(), one.b(), behind.bEnd()));
      } else {
        runs.addFirst(one);
      }
      x = a;
      y = b;
    }
    return runs;
  }

  /** Runs that share lines of context stand in one hunk. */
  private void hunks(List<Run> runs) {
    for (int i = 0; i < runs.size(); ) {
      int last = i;
      while (last + 1 < runs.size()
          && runs.get(last + 1).a() - runs.get(last).aEnd() <= 2 * CONTEXT) {
        last++;
      }
      hunk(runs.subList(i, last + 1));
      i = last + 1;
    }
  }

  private void hunk(List<Run> runs) {
    Run first = runs.getFirst();
    Run last = runs.getLast();
    int from = Math.max(0, first.a() - CONTEXT);
    int to = Math.min(before.size(), last.aEnd() + CONTEXT);
    int fromAfter = first.b() - (first.a() - from);
    int toAfter = last.bEnd() + (to - last.aEnd());
    out.append("@@ -").append(range(from, to)).append(" +").append(range(fromAfter, toAfter));
    out.append(" @@\n");
    int at = from;
    for (Run run : runs) {
      print(' ', before.subList(at, run.a()));
      print('-', before.subList(run.a(), run.aEnd()));
      print('+', after.subList(run.b(), run.bEnd()));
      at = run.aEnd();
    }
    print(' ', before.subList(at, to));
  }

  private static String range(int from, int to) {
    int length = to - from;
    return length == 1 ? "" + to : (length == 0 ? from : from + 1) + "," + length;
  }

  private void print(char sign, List<String> lines) {
    for (String line : lines) {
      out.append(sign).append(line);
      if (!line.endsWith("\n")) {
        out.append("\n\\ No newline at end of file\n");
      }
    }
  }
}
