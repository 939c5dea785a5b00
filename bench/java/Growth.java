import io.datalyptica.bundle.Bundle;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * What ten and a hundred times of one thing cost a warm process, in processor time of judging and
 * spelling. Prints the factor of each decade, and what the second adds over what the first adds, in
 * time and in bytes of the tree, which is ten where it is linear, however much of a platform does
 * not grow. Time that grows like the bytes is no fault: of n pools each server is told of every
 * one. A dash where next to nothing is added.
 */
final class Growth {
  private static final int[] TIMES = {1, 10, 100};
  private static final int ROUNDS = 9;
  private static final long LEAST = 20_000_000;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private Growth() {}

  public static void main(String[] args) {
    for (String thing : args.length == 0 ? Growing.things() : Arrays.asList(args)) {
      long[][] cost = new long[TIMES.length][ROUNDS];
      for (int round = -3; round < ROUNDS; round++) {
        for (int i = 0; i < TIMES.length; i++) {
          long once = cost(Growing.of(thing, TIMES[i]).getBytes(StandardCharsets.UTF_8));
          if (round >= 0) {
            cost[i][round] = once;
          }
        }
      }
      double[] median = new double[TIMES.length];
      double[] bytes = new double[TIMES.length];
      for (int i = 0; i < TIMES.length; i++) {
        bytes[i] =
            bytes(Work.spelled(Growing.of(thing, TIMES[i]).getBytes(StandardCharsets.UTF_8)));
        Arrays.sort(cost[i]);
        median[i] = cost[i][ROUNDS / 2] / 1e6;
      }
      System.out.printf(
          "  %-10s %8.2f %8.2f %8.2f ms   x %5.2f  x %5.2f   added x %5s, bytes x %5s%n",
          thing,
          median[0],
          median[1],
          median[2],
          median[1] / median[0],
          median[2] / median[1],
          added(median),
          added(bytes));
    }
  }

  private static String added(double[] of) {
    return of[2] < 2 * of[0] ? "-" : "%.1f".formatted((of[2] - of[1]) / (of[1] - of[0]));
  }

  private static long bytes(Bundle bundle) {
    long bytes = 0;
    for (String text : bundle.files().values()) {
      bytes += text.length();
    }
    return bytes;
  }

  /** Nanoseconds of this thread for one time, of as many as make the clock's grain small. */
  private static long cost(byte[] profile) {
    long start = THREADS.getCurrentThreadCpuTime();
    for (int n = 1; ; n++) {
      Work.spelled(profile);
      long spent = THREADS.getCurrentThreadCpuTime() - start;
      if (spent >= LEAST) {
        return spent / n;
      }
    }
  }
}
