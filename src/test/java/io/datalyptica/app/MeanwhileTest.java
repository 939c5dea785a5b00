package io.datalyptica.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class MeanwhileTest {
  @Test
  void theResultIsTheSameAtEveryCallAndWorkedOutOnce() {
    AtomicInteger calls = new AtomicInteger();
    Meanwhile<Integer> meanwhile = Meanwhile.of(calls::incrementAndGet);
    assertThat(meanwhile.get()).isEqualTo(1);
    assertThat(meanwhile.get()).isEqualTo(1);
    assertThat(calls).hasValue(1);
  }

  @Test
  @Timeout(30)
  void thisThreadGoesOn() {
    if (Runtime.getRuntime().availableProcessors() > 1) {
      CountDownLatch here = new CountDownLatch(1);
      Meanwhile<String> meanwhile =
          Meanwhile.of(
              () -> {
                await(here);
                return "done";
              });
      here.countDown();
      assertThat(meanwhile.get()).isEqualTo("done");
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void whatItThrowsIsThrownToWhoeverAsks() {
    Meanwhile<String> fault =
        Meanwhile.of(
            () -> {
              throw new IllegalStateException("a bug");
            });
    assertThatThrownBy(fault::get).hasMessage("a bug");
    assertThatThrownBy(fault::get).hasMessage("a bug");
    Meanwhile<String> deep = Meanwhile.of(() -> deeper(""));
    assertThatThrownBy(deep::get).isInstanceOf(StackOverflowError.class);
  }

  private static String deeper(String text) {
    return deeper(text) + text;
  }

  @Test
  void anInterruptionIsNotLost() {
    CountDownLatch end = new CountDownLatch(1);
    Meanwhile<String> meanwhile =
        Meanwhile.of(
            () -> {
              await(end);
              return "done";
            });
    Thread.currentThread().interrupt();
    Thread.ofPlatform().start(end::countDown);
    assertThat(meanwhile.get()).isEqualTo("done");
    assertThat(Thread.interrupted()).isTrue();
  }
}
