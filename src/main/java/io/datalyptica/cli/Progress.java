package io.datalyptica.cli;

import java.io.PrintStream;
import java.util.function.LongSupplier;

/**
 * One line on a terminal that says how far a run is, from its second second on; it is written over
 * in place and gone before anything else is printed.
 */
final class Progress {
  private static final long SILENT_NANOS = 1_000_000_000;
  private static final long BETWEEN_NANOS = 100_000_000;

  private final PrintStream terminal;
  private final int total;
  private final LongSupplier nanos;
  private final long first;
  private long next;
  private int width;

  /**
   * @param terminal null when nobody looks: then nothing is ever shown
   * @param nanos a clock in nanoseconds
   */
  Progress(PrintStream terminal, int total, LongSupplier nanos) {
    this.terminal = terminal;
    this.total = total;
    this.nanos = nanos;
    this.first = nanos.getAsLong() + SILENT_NANOS;
    this.next = first;
  }

  /** Shown on standard error, when that is a terminal. */
  static Progress of(Console console, int total) {
    return new Progress(console.errIsTerminal() ? console.err() : null, total, System::nanoTime);
  }

  /**
   * Says how many profiles are done: ten times a second, and anew when something was printed in its
   * place.
   */
  void show(int done) {
    if (terminal == null || done == total) {
      return;
    }
    long now = nanos.getAsLong();
    if (now - (width == 0 ? first : next) < 0) {
      return;
    }
    next = now + BETWEEN_NANOS;
    String line = done + " of " + total + " profiles";
    terminal.print("\r" + line + " ".repeat(Math.max(0, width - line.length())));
    terminal.flush();
    width = line.length();
  }

  /** Takes the line away, so that something else can be printed. */
  void clear() {
    if (width > 0) {
      terminal.print("\r" + " ".repeat(width) + "\r");
      terminal.flush();
      width = 0;
    }
  }
}
