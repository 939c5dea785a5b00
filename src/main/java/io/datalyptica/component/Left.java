package io.datalyptica.component;

import io.datalyptica.plan.Amounts;
import io.datalyptica.plan.simulation.Missing;
import io.datalyptica.template.YamlTree;

/**
 * How many are left of the pods of one kind, as people and programs read it.
 *
 * @param what one of them is, such as {@code server}
 */
public record Left(Missing missing, String what) {
  /** Such as {@code 2 of 3 servers}. */
  public String text() {
    return missing.left() + " of " + Amounts.counted(missing.wanted(), what);
  }

  /** The same as the beginning of a sentence, with those that never ran. */
  public String sentence() {
    String pending =
        missing.pending() == 0 ? "" : " (" + missing.pending() + " never found a node to itself)";
    return text() + are(missing.wanted() == 1 ? 1 : missing.left()) + " left" + pending;
  }

  /** Puts the numbers into {@code tree}, and what can be done with those that are left. */
  public YamlTree.Builder into(YamlTree.Builder tree, boolean reads, boolean writes) {
    return tree.put("wanted", missing.wanted())
        .put("left", missing.left())
        .put("pending", missing.pending())
        .put("reads", reads)
        .put("writes", writes);
  }

  public static String are(int count) {
    return count == 1 ? " is" : " are";
  }
}
