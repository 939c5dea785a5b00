package io.datalyptica.fact;

/**
 * The facts as string constants of a class.
 *
 * <p>What stands here is a stand-in to compile against: {@link FactCompiler} overwrites the class
 * file.
 */
final class FactConstants {
  private FactConstants() {}

  /**
   * @param hash of the key
   * @return the whole line, null for a key without a fact
   */
  static String of(int hash) {
    return null;
  }

  /** The file as it was written. */
  static String text() {
    return "";
  }

  /** Of the product. */
  static String version() {
    return "";
  }

  static long oldest() {
    return 0;
  }
}
