package io.datalyptica;

import java.util.concurrent.TimeUnit;

/** Waits for programs that tests start, as long as a busy machine may need. */
public final class Patience {
  /** Nothing is promised by it: it ends what hangs. */
  public static final int MINUTES = 15;

  private Patience() {}

  /** The exit code; a program that does not end is killed, and fails the test. */
  public static int end(Process process) throws InterruptedException {
    if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
      process.destroyForcibly().waitFor();
      throw new AssertionError(process.info() + " did not end in " + MINUTES + " minutes");
    }
    return process.exitValue();
  }
}
