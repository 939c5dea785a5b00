import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Judges and spells different profiles in memory; prints profiles per second of processor time,
 * which holds the collector and the compilers too, and per second of the clock, both of the later
 * half.
 */
final class Warm {
  private Warm() {}

  /**
   * @param args threads, and profiles of each half
   */
  public static void main(String[] args) throws InterruptedException {
    int threads = Integer.parseInt(args[0]);
    int half = Integer.parseInt(args[1]);
    List<byte[]> profiles = new ArrayList<>();
    for (int i = 0; i < 2 * half; i++) {
      profiles.add(Platforms.different(1, i).getBytes(StandardCharsets.UTF_8));
    }
    work(profiles.subList(0, half), threads);
    OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    long cpu = system.getProcessCpuTime();
    long clock = System.nanoTime();
    work(profiles.subList(half, 2 * half), threads);
    cpu = system.getProcessCpuTime() - cpu;
    clock = System.nanoTime() - clock;
    System.out.printf("%.1f %.1f%n", half * 1e9 / cpu, half * 1e9 / clock);
  }

  private static void work(List<byte[]> profiles, int threads) throws InterruptedException {
    AtomicInteger next = new AtomicInteger();
    List<Thread> workers = new ArrayList<>();
    for (int t = 0; t < threads; t++) {
      Thread worker =
          new Thread(
              () -> {
                for (int i = next.getAndIncrement();
                    i < profiles.size();
                    i = next.getAndIncrement()) {
                  Work.spelled(profiles.get(i));
                }
              });
      workers.add(worker);
      worker.start();
    }
    for (Thread worker : workers) {
      worker.join();
    }
  }
}
