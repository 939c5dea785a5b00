package io.datalyptica.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.datalyptica.Patience;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(value = Patience.MINUTES, unit = TimeUnit.MINUTES)
class AsideTest {
  private static BackgroundWork aside(boolean thread) {
    return thread ? BackgroundWork.thread() : BackgroundWork.none();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aResultIsWorkedOutOnce(boolean thread) {
    AtomicInteger calls = new AtomicInteger();
    try (BackgroundWork aside = aside(thread)) {
      Supplier<Integer> result = aside.begin(calls::incrementAndGet);
      assertThat(result.get()).isEqualTo(1);
      assertThat(result.get()).isEqualTo(1);
    }
    assertThat(calls).hasValue(1);
  }

  /**
   * A list that no lock guards: pieces see what the pieces before them did, and so does whoever
   * waits for the last.
   */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void piecesAreDoneInTheirOrder(boolean thread) {
    List<Integer> done = new ArrayList<>();
    List<Integer> expected = new ArrayList<>();
    try (BackgroundWork aside = aside(thread)) {
      for (int i = 0; i < 10_000; i++) {
        int piece = i;
        expected.add(i);
        aside.begin(() -> done.add(piece));
      }
      assertThat(aside.begin(() -> new ArrayList<>(done)).get()).isEqualTo(expected);
    }
    assertThat(done).isEqualTo(expected);
  }

  @Test
  void thisThreadGoesOn() {
    CountDownLatch here = new CountDownLatch(1);
    try (BackgroundWork aside = BackgroundWork.thread()) {
      if (aside.isThread()) {
        Supplier<String> result = aside.begin(() -> waiting(here));
        here.countDown();
        assertThat(result.get()).isEqualTo("done");
      }
    }
  }

  private static String waiting(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return "done";
  }

  @Test
  void whatAPieceThrowsIsThrownToWhoeverAsksForItOrALaterOne() {
    try (BackgroundWork aside = BackgroundWork.thread()) {
      if (aside.isThread()) {
        Supplier<String> before = aside.begin(() -> "before");
        aside.begin(() -> deeper(""));
        AtomicInteger calls = new AtomicInteger();
        Supplier<Integer> after = aside.begin(calls::incrementAndGet);
        assertThatThrownBy(after::get).isInstanceOf(StackOverflowError.class);
        assertThatThrownBy(after::get).isInstanceOf(StackOverflowError.class);
        assertThat(before.get()).isEqualTo("before");
        assertThat(calls).hasValue(0);
      }
    }
  }

  @Test
  void withoutAThreadItIsThrownAtOnce() {
    try (BackgroundWork aside = BackgroundWork.none()) {
      assertThatThrownBy(() -> aside.begin(() -> deeper("")))
          .isInstanceOf(StackOverflowError.class);
      assertThat(aside.begin(() -> "next").get()).isEqualTo("next");
    }
  }

  private static String deeper(String text) {
    return deeper(text) + text;
  }

  @Test
  void anInterruptionIsNotLost() {
    CountDownLatch end = new CountDownLatch(1);
    try (BackgroundWork aside = BackgroundWork.thread()) {
      if (aside.isThread()) {
        Supplier<String> result = aside.begin(() -> waiting(end));
        Thread.currentThread().interrupt();
        Thread.ofPlatform().start(end::countDown);
        assertThat(result.get()).isEqualTo("done");
        assertThat(Thread.interrupted()).isTrue();
      }
    }
  }

  @Test
  void theThreadEndsWithIt() throws InterruptedException {
    Thread[] own = new Thread[1];
    try (BackgroundWork aside = BackgroundWork.thread()) {
      aside.begin(() -> own[0] = Thread.currentThread()).get();
    }
    if (own[0] != Thread.currentThread()) {
      own[0].join(); // would wait for ever
    }
  }
}
