package io.datalyptica.app;

import java.util.function.Supplier;

/** A result that another thread works out while this one goes on; without a second core, when it is asked for. */
public final class Meanwhile<T> implements Supplier<T> {
  private final Supplier<T> work;
  private final Thread thread;
  private T result;
  private Throwable fault;

  private Meanwhile(Supplier<T> work) {
    this.work = work;
    this.thread = Runtime.getRuntime().availableProcessors() > 1 ? new Thread(this::run) : null;
  }

  /** Begins {@code work}, which must not depend on what this thread does until it asks for the result. */
  public static <T> Meanwhile<T> of(Supplier<T> work) {
    Meanwhile<T> meanwhile = new Meanwhile<>(work);
    if (meanwhile.thread != null) {
      meanwhile.thread.setDaemon(true);
      meanwhile.thread.start();
    }
    return meanwhile;
  }

  private void run() {
    try {
      result = work.get();
    } catch (RuntimeException | Error e) {
      fault = e;
    }
  }

  /** The result, or what was thrown instead of it; the same at every call. */
  @Override
  public T get() {
    if (thread == null) {
      if (result == null && fault == null) {
        run();
      }
    } else {
      join();
    }
    if (fault instanceof Error error) {
      throw error;
    }
    if (fault != null) {
      throw (RuntimeException) fault;
    }
    return result;
  }

  private void join() {
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException _) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
