package io.datalyptica.app;

import java.util.ArrayDeque;
import java.util.function.Supplier;

/**
 * Work that goes on beside this thread, one piece after the other in the order in which they were
 * begun; without a second core, or when there are other profiles to fill the cores, each piece is
 * done when it is begun. What one piece throws is thrown to whoever asks for it or for a later one,
 * which may build on it.
 */
public final class BackgroundWork implements AutoCloseable {
  private final Thread thread;
  private final ArrayDeque<Piece<?>> waiting = new ArrayDeque<>();
  private boolean closed;

  /** Of the thread alone. */
  private Throwable firstFault;

  private BackgroundWork(boolean thread) {
    this.thread = thread ? new Thread(this::work) : null;
  }

  /** Another thread, when there is a core for it. */
  public static BackgroundWork thread() {
    BackgroundWork aside = new BackgroundWork(Runtime.getRuntime().availableProcessors() > 1);
    if (aside.thread != null) {
      aside.thread.setDaemon(true);
      aside.thread.start();
    }
    return aside;
  }

  /** This thread. */
  public static BackgroundWork none() {
    return new BackgroundWork(false);
  }

  /** Whether pieces are done while this thread goes on. */
  public boolean isThread() {
    return thread != null;
  }

  /**
   * Begins {@code work}, which must not depend on what this thread does until it asks for the
   * result.
   *
   * @return waits for the result, and gives it or throws what was thrown instead; the same at every
   *     call
   */
  public <T> Supplier<T> begin(Supplier<T> work) {
    if (thread == null) {
      T result = work.get();
      return () -> result;
    }
    Piece<T> piece = new Piece<>(work);
    synchronized (waiting) {
      waiting.add(piece);
      waiting.notifyAll();
    }
    return piece;
  }

  /**
   * The same for work without a result; what it throws is thrown by the supplier, or by that of a
   * later piece.
   */
  public Supplier<?> run(Runnable work) {
    return begin(
        () -> {
          work.run();
          return work;
        });
  }

  private void work() {
    for (Piece<?> piece = next(); piece != null; piece = next()) {
      firstFault = piece.run(firstFault);
    }
  }

  private Piece<?> next() {
    synchronized (waiting) {
      while (waiting.isEmpty() && !closed) {
        try {
          waiting.wait();
        } catch (InterruptedException _) {
          return null; // nobody interrupts this thread
        }
      }
      return waiting.poll();
    }
  }

  /** What has begun is done; the thread ends with it. */
  @Override
  public void close() {
    synchronized (waiting) {
      closed = true;
      waiting.notifyAll();
    }
  }

  private static final class Piece<T> implements Supplier<T> {
    private final Supplier<T> work;
    private T result;
    private Throwable fault;
    private boolean done;

    Piece(Supplier<T> work) {
      this.work = work;
    }

    /** Does it, unless there was a fault before; returns the first fault, or null. */
    Throwable run(Throwable before) {
      T made = null;
      Throwable thrown = before;
      if (before == null) {
        try {
          made = work.get();
        } catch (RuntimeException | Error e) {
          thrown = e;
        }
      }
      synchronized (this) {
        result = made;
        fault = thrown;
        done = true;
        notifyAll();
      }
      return thrown;
    }

    @Override
    public synchronized T get() {
      boolean interrupted = false;
      while (!done) {
        try {
          wait();
        } catch (InterruptedException _) {
          interrupted = true;
        }
      }
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
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
