package io.datalyptica.rule;

/**
 * The pages of {@code docs/rules} as string constants of a class.
 *
 * <p>What stands here is a stand-in to compile against: {@link PageClasses} overwrites the class
 * file when the pages are compiled.
 */
final class PageConstants {
  private PageConstants() {}

  /** Every id that has a page, sorted. */
  static String[] ids() {
    return new String[0];
  }

  /**
   * @param hash of the id
   * @return the page as it was written, null for an id without one
   */
  static String of(int hash) {
    return null;
  }
}
