package io.datalyptica;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CoveringRowsTest {
  private static final List<Integer> SIZES = List.of(2, 3, 4, 2, 3, 3, 2);

  @Test
  void anyThreeChoicesStandInSomeRow() {
    List<List<Integer>> rows = CoveringRows.of(SIZES, 3);
    for (int a = 0; a < SIZES.size(); a++) {
      for (int b = a + 1; b < SIZES.size(); b++) {
        for (int c = b + 1; c < SIZES.size(); c++) {
          Set<List<Integer>> seen = new HashSet<>();
          for (List<Integer> row : rows) {
            seen.add(List.of(row.get(a), row.get(b), row.get(c)));
          }
          assertThat(seen).hasSize(SIZES.get(a) * SIZES.get(b) * SIZES.get(c));
        }
      }
    }
    assertThat(rows).hasSizeLessThan(864 / 8); // all combinations
  }

  @Test
  void theRowsAreTheSameEveryTime() {
    assertThat(CoveringRows.of(SIZES, 2)).isEqualTo(CoveringRows.of(SIZES, 2));
  }
}
