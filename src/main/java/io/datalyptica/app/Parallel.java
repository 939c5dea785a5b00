package io.datalyptica.app;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntConsumer;

/**
 * Does the same to many things over the cores and hands the results over in the order of the
 * things, in the thread that asked. A thing is not begun before its result has a place to wait in,
 * so that what is alive at once does not grow with the number of things.
 */
public final class Parallel<A, B> {
  /**
   * Results that may wait, for each core: enough that a slow one does not stop the others, few
   * enough to hold.
   */
  private static final int AHEAD = 4;

  /**
   * How long the asking thread sleeps at most before it looks at the clock again, in milliseconds.
   */
  private static final int LOOK_MILLIS = 100;

  private final List<A> items;
  private final Function<A, B> work;
  private final int window;
  private final List<Done<B>> waiting = new ArrayList<>();
  private int begun;
  private int done;
  private int delivered;
  private boolean stopped;
  private boolean interrupted;

  private Parallel(List<A> items, Function<A, B> work, int window) {
    this.items = items;
    this.work = work;
    this.window = window;
    for (int i = 0; i < window; i++) {
      waiting.add(null);
    }
  }

  /**
   * @param work must not depend on what it did to other items; what it throws is thrown here in its
   *     item's turn, and nothing that has not begun by then is done
   * @param inOrder is given the results in the order of {@code items}, in this thread
   * @param meanwhile is told in this thread, now and then, how many items are done
   */
  public static <A, B> void each(
      List<A> items, Function<A, B> work, Consumer<B> inOrder, IntConsumer meanwhile) {
    each(Runtime.getRuntime().availableProcessors(), items, work, inOrder, meanwhile);
  }

  /** The same with a number of threads that does not depend on the machine. */
  static <A, B> void each(
      int threads, List<A> items, Function<A, B> work, Consumer<B> inOrder, IntConsumer meanwhile) {
    new Parallel<>(items, work, threads * AHEAD)
        .run(Math.min(items.size(), threads), inOrder, meanwhile);
  }

  private void run(int threads, Consumer<B> inOrder, IntConsumer meanwhile) {
    List<Thread> others = new ArrayList<>();
    try {
      for (int i = 0; i < threads; i++) {
        Thread thread = new Thread(this::work);
        others.add(thread);
        thread.start();
      }
      for (int i = 0; i < items.size(); i++) {
        inOrder.accept(await(i, meanwhile).get());
        meanwhile.accept(delivered());
      }
    } finally {
      stop();
      others.forEach(this::join);
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private void work() {
    for (int i = begin(); i >= 0; i = begin()) {
      Done<B> one;
      try {
        one = new Done<>(work.apply(items.get(i)), null);
      } catch (Throwable fault) {
        // Whatever it is: the thread that asked would wait for ever for a result that never comes.
        one = new Done<>(null, fault);
      }
      ended(i, one);
    }
  }

  /** The next item to do, or -1; waits while too many results do. */
  private synchronized int begin() {
    while (!stopped && begun < items.size() && begun >= delivered + window) {
      pause(0);
    }
    return stopped || begun == items.size() ? -1 : begun++;
  }

  private synchronized void ended(int i, Done<B> one) {
    waiting.set(i % window, one);
    done++;
    notifyAll();
  }

  private Done<B> await(int i, IntConsumer meanwhile) {
    while (true) {
      int soFar;
      synchronized (this) {
        if (waiting.get(i % window) == null) {
          pause(LOOK_MILLIS);
        }
        Done<B> one = waiting.set(i % window, null);
        if (one != null) {
          return one;
        }
        soFar = done;
      }
      meanwhile.accept(soFar);
    }
  }

  /** Makes room for one more; how many are done. */
  private synchronized int delivered() {
    delivered++;
    notifyAll();
    return done;
  }

  private synchronized void stop() {
    stopped = true;
    notifyAll();
  }

  /** An interruption is not lost, and not obeyed before what has begun is done. */
  private void pause(int millis) {
    try {
      wait(millis);
    } catch (InterruptedException _) {
      interrupted = true;
    }
  }

  private void join(Thread thread) {
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException _) {
        interrupted = true;
      }
    }
  }

  /** A result, or what was thrown instead. */
  private record Done<B>(B result, Throwable fault) {
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
