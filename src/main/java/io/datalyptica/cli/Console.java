package io.datalyptica.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.function.Supplier;

/**
 * The three standard streams, always UTF-8, whatever the locale.
 *
 * @param inIsTerminal told by the launcher, like the two others, because asking the JVM costs more
 *     than a whole run
 * @param today the day of judging, of UTC: the same everywhere, and no time zone is loaded
 */
record Console(
    InputStream in,
    PrintStream out,
    PrintStream err,
    boolean inIsTerminal,
    boolean outIsTerminal,
    boolean errIsTerminal,
    Supplier<LocalDate> today) {

  static Console system() {
    return new Console(
        System.in,
        stream(FileDescriptor.out),
        stream(FileDescriptor.err),
        Boolean.getBoolean("datalyptica.terminal.in"),
        Boolean.getBoolean("datalyptica.terminal.out"),
        Boolean.getBoolean("datalyptica.terminal.err"),
        new Today());
  }

  /** The same on another day. */
  Console on(LocalDate day) {
    return new Console(in, out, err, inIsTerminal, outIsTerminal, errIsTerminal, () -> day);
  }

  /**
   * A lambda in its place would be spun at every start: training has a console of its own, so that
   * no cache would hold it. A clock with a zone, UTC's too, would load the formats of days.
   */
  private static final class Today implements Supplier<LocalDate> {
    @Override
    public LocalDate get() {
      return LocalDate.ofEpochDay(Math.floorDiv(System.currentTimeMillis(), 86_400_000L));
    }
  }

  private static PrintStream stream(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
  }
}
