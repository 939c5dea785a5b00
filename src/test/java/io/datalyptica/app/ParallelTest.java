package io.datalyptica.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.datalyptica.Patience;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = Patience.MINUTES, unit = TimeUnit.MINUTES)
class ParallelTest {
  private static final int WINDOW = 4;

  @RepeatedTest(20)
  void resultsComeInOrderWhateverIsReadyFirst() {
    Random random = new Random();
    List<Integer> items = IntStream.range(0, random.nextInt(300)).boxed().toList();
    int[] work = random.ints(items.size(), 0, 20_000).toArray();
    List<Integer> came = new ArrayList<>();
    Parallel.each(1 + random.nextInt(8), items, i -> spin(i, work[i]), came::add, _ -> {});
    assertThat(came).isEqualTo(items);
  }

  /**
   * The first is slow: what comes after it is done as far as there is room, and not one further.
   */
  @Test
  void onlySoManyAreBegunBeforeTheFirstIsTaken() {
    for (int threads = 2; threads < 6; threads++) {
      AtomicInteger begun = new AtomicInteger();
      AtomicInteger alive = new AtomicInteger();
      AtomicInteger most = new AtomicInteger();
      int window = WINDOW * threads;
      CountDownLatch full = new CountDownLatch(window);
      List<Integer> items = IntStream.range(0, 500).boxed().toList();
      Parallel.each(
          threads,
          items,
          i -> {
            begun.incrementAndGet();
            most.accumulateAndGet(alive.incrementAndGet(), Math::max);
            full.countDown();
            if (i == 0) {
              await(full);
            }
            return i;
          },
          i -> {
            if (i == 0) {
              assertThat(begun).hasValue((int) full.getCount() + window);
            }
            alive.decrementAndGet();
          },
          _ -> {});
      assertThat(begun).hasValue(items.size());
      assertThat(most).hasValue(window);
    }
  }

  @Test
  void whatAnItemThrowsIsThrownInItsTurnAndEndsTheRest() {
    List<Integer> came = new ArrayList<>();
    AtomicInteger begun = new AtomicInteger();
    List<Integer> items = IntStream.range(0, 10_000).boxed().toList();
    for (Throwable fault : List.of(new IllegalStateException("five"), new AssertionError("five"))) {
      came.clear();
      begun.set(0);
      assertThatThrownBy(
              () ->
                  Parallel.each(
                      3,
                      items,
                      i -> {
                        begun.incrementAndGet();
                        return i == 5 ? fail(fault) : i;
                      },
                      came::add,
                      _ -> {}))
          .isSameAs(fault);
      assertThat(came).containsExactly(0, 1, 2, 3, 4);
      assertThat(begun).hasValueLessThan(100);
    }
  }

  @Test
  void whatTheReceiverThrowsEndsTheRest() {
    AtomicInteger begun = new AtomicInteger();
    List<Integer> items = IntStream.range(0, 10_000).boxed().toList();
    assertThatThrownBy(
            () ->
                Parallel.each(
                    2,
                    items,
                    i -> begun.incrementAndGet(),
                    _ -> {
                      throw new IllegalArgumentException("full");
                    },
                    _ -> {}))
        .hasMessage("full");
    assertThat(begun).hasValueLessThan(100);
  }

  /** An interruption does not lose a result, and is not lost. */
  @Test
  void anInterruptionIsKept() {
    List<Integer> came = new ArrayList<>();
    Thread.currentThread().interrupt();
    Parallel.each(2, List.of(1, 2, 3), i -> spin(i, 1000), came::add, _ -> {});
    assertThat(Thread.interrupted()).isTrue();
    assertThat(came).containsExactly(1, 2, 3);
  }

  @Test
  void whoAskedIsToldHowManyAreDone() {
    List<Integer> told = new ArrayList<>();
    Thread asking = Thread.currentThread();
    Parallel.each(
        2,
        List.of(1, 2, 3, 4, 5),
        i -> i,
        _ -> {},
        done -> {
          assertThat(Thread.currentThread()).isSameAs(asking);
          told.add(done);
        });
    assertThat(told).isSorted().endsWith(5);
  }

  private static int spin(int item, int rounds) {
    long sum = 0;
    for (int i = 0; i < rounds; i++) {
      sum += i ^ item;
    }
    return sum == -1 ? -1 : item;
  }

  private static int fail(Throwable fault) {
    if (fault instanceof Error error) {
      throw error;
    }
    throw (RuntimeException) fault;
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
