package io.datalyptica.app;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** Does the same to many things over the cores; one thing is done in this thread, without starting another. */
public final class Parallel {
  private Parallel() {}

  /**
   * The results in the order of {@code items}, whatever was ready first.
   *
   * @param work must not depend on what it did to other items; what it throws is thrown here, the first item's first
   */
  public static <A, B> List<B> map(List<A> items, Function<A, B> work) {
    int threads = Math.min(items.size(), Runtime.getRuntime().availableProcessors());
    List<B> results = new ArrayList<>(items.size());
    if (threads < 2) {
      for (A item : items) {
        results.add(work.apply(item));
      }
      return results;
    }
    List<Done<B>> done = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      done.add(new Done<>());
    }
    AtomicInteger next = new AtomicInteger();
    List<Thread> others = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      Thread thread = new Thread(() -> take(items, work, next, done));
      others.add(thread);
      thread.start();
    }
    others.forEach(Parallel::join);
    for (Done<B> one : done) {
      results.add(one.get());
    }
    return results;
  }

  private static <A, B> void take(List<A> items, Function<A, B> work, AtomicInteger next, List<Done<B>> done) {
    for (int i = next.getAndIncrement(); i < items.size(); i = next.getAndIncrement()) {
      try {
        done.get(i).result = work.apply(items.get(i));
      } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
        done.get(i).fault = e;
      }
    }
  }

  private static void join(Thread thread) {
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Written by one thread, and read when that has ended. */
  private static final class Done<B> {
    private B result;
    private Throwable fault;

    B get() {
      if (fault instanceof Error error) {
        throw error;
      }
      if (fault != null) {
        throw (RuntimeException) fault;
      }
      return result;
    }
  }
}
