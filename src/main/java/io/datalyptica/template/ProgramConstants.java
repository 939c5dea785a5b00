package io.datalyptica.template;

/**
 * The built-in programs as string constants of a class: reading a resource out of a jar costs a
 * cold start 8 to 20 ms more, and a class cache holds constants ready-made.
 *
 * <p>What stands here is a stand-in to compile against: {@link ProgramClass} overwrites the class
 * file when the templates are compiled.
 */
final class ProgramConstants {
  private ProgramConstants() {}

  /**
   * The text that {@link ProgramReader} reads, in pieces: a constant holds no more than 65,535
   * bytes.
   */
  static String[] pieces() {
    return new String[0];
  }
}
