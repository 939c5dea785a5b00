package io.datalyptica;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Rows of choices in which every combination of {@code strength} factors stands somewhere: a greedy
 * covering array (one row at a time, as AETG does: Cohen, Dalal, Fredman and Patton, "The AETG
 * system", 1997). The same rows on every machine and run.
 */
public final class CoveringRows {
  private final int[] sizes;
  private final int strength;

  /** Every set of {@code strength} factors, ascending. */
  private final List<int[]> sets = new ArrayList<>();

  private final List<List<Integer>> setsOf = new ArrayList<>();
  private final BitSet[] covered;
  private int left;

  private CoveringRows(int[] sizes, int strength) {
    this.sizes = sizes.clone();
    this.strength = strength;
    for (int factor = 0; factor < sizes.length; factor++) {
      setsOf.add(new ArrayList<>());
    }
    choose(new int[strength], 0, 0);
    covered = new BitSet[sets.size()];
    for (int s = 0; s < sets.size(); s++) {
      covered[s] = new BitSet();
      left += combinations(sets.get(s));
    }
  }

  /**
   * @param sizes how many choices each factor has
   * @return for each row the index of the choice of every factor
   */
  public static List<List<Integer>> of(List<Integer> sizes, int strength) {
    CoveringRows rows =
        new CoveringRows(sizes.stream().mapToInt(Integer::intValue).toArray(), strength);
    List<List<Integer>> found = new ArrayList<>();
    while (rows.left > 0) {
      found.add(Arrays.stream(rows.next()).boxed().toList());
    }
    return found;
  }

  private void choose(int[] set, int at, int from) {
    if (at == strength) {
      for (int factor : set) {
        setsOf.get(factor).add(sets.size());
      }
      sets.add(set.clone());
      return;
    }
    for (int factor = from; factor < sizes.length; factor++) {
      set[at] = factor;
      choose(set, at + 1, factor + 1);
    }
  }

  private int combinations(int[] set) {
    int product = 1;
    for (int factor : set) {
      product *= sizes[factor];
    }
    return product;
  }

  /**
   * Starts from the first combination that is still missing, and gives each other factor the choice
   * that covers most.
   */
  private int[] next() {
    int[] row = new int[sizes.length];
    Arrays.fill(row, -1);
    start(row);
    for (int factor = 0; factor < row.length; factor++) {
      if (row[factor] < 0) {
        row[factor] = best(row, factor);
      }
    }
    for (int s = 0; s < sets.size(); s++) {
      int index = index(sets.get(s), row);
      if (!covered[s].get(index)) {
        covered[s].set(index);
        left--;
      }
    }
    return row;
  }

  private void start(int[] row) {
    for (int s = 0; s < sets.size(); s++) {
      int[] set = sets.get(s);
      int missing = covered[s].nextClearBit(0);
      if (missing < combinations(set)) {
        for (int i = set.length - 1; i >= 0; i--) {
          row[set[i]] = missing % sizes[set[i]];
          missing /= sizes[set[i]];
        }
        return;
      }
    }
  }

  private int best(int[] row, int factor) {
    int best = 0;
    int most = -1;
    for (int choice = 0; choice < sizes[factor]; choice++) {
      row[factor] = choice;
      int gain = 0;
      for (int s : setsOf.get(factor)) {
        int index = index(sets.get(s), row);
        if (index >= 0 && !covered[s].get(index)) {
          gain++;
        }
      }
      if (gain > most) {
        most = gain;
        best = choice;
      }
    }
    return best;
  }

  /**
   * The number of the combination that {@code row} has in {@code set}; -1 while one of its factors
   * is open.
   */
  private int index(int[] set, int[] row) {
    int index = 0;
    for (int factor : set) {
      if (row[factor] < 0) {
        return -1;
      }
      index = index * sizes[factor] + row[factor];
    }
    return index;
  }
}
