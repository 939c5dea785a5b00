package io.datalyptica.rule;

/**
 * The severity of every rule, apart from its words: most findings are printed without them.
 *
 * <p>What stands here is a stand-in to compile against: {@link PageClasses} overwrites the class
 * file when the pages are compiled.
 */
final class GradeConstants {
  private GradeConstants() {}

  /**
   * @param hash of the id
   * @return a {@link Grade}, -1 for an id without a page
   */
  static int of(int hash) {
    return -1;
  }
}
