package io.datalyptica.plan.simulation;

/**
 * A component's own word for {@code simulate --lose}, beside the names of its pods: {@code
 * server=NAME}, or {@code instance=N} where pods have no names before they run.
 *
 * @param word such as {@code instance}
 * @param what one of them is, such as {@code PostgreSQL instance}
 * @param whose they are, where the word alone does not tell; "" where it does
 * @param order which of them are lost first; "" where it makes no difference
 * @param nameless why they are counted and not named; "" when they are named
 */
public record LossWord(String word, String what, String whose, String order, String nameless) {
  /** A word that takes names. */
  public static LossWord named(String word, String what) {
    return new LossWord(word, what, "", "", "");
  }

  public boolean counted() {
    return !nameless.isEmpty();
  }
}
