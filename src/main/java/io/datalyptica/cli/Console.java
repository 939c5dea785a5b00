package io.datalyptica.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * The three standard streams, always UTF-8, whatever the locale.
 *
 * @param inIsTerminal told by the launcher, like the two others, because asking the JVM costs more
 *     than a whole run
 */
record Console(
    InputStream in,
    PrintStream out,
    PrintStream err,
    boolean inIsTerminal,
    boolean outIsTerminal,
    boolean errIsTerminal) {

  static Console system() {
    return new Console(
        System.in,
        stream(FileDescriptor.out),
        stream(FileDescriptor.err),
        Boolean.getBoolean("datalyptica.terminal.in"),
        Boolean.getBoolean("datalyptica.terminal.out"),
        Boolean.getBoolean("datalyptica.terminal.err"));
  }

  private static PrintStream stream(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
  }
}
