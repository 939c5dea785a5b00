package io.datalyptica.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ContentHashTest {
  @Test
  void isTenDigitsThatMayEndTheNameOfAnObject() {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < 5000; i++) {
      String hash = ContentHash.of("content " + i);
      assertThat(hash).matches("[0-9a-f]{10}");
      seen.add(hash);
    }
    assertThat(seen).hasSize(5000);
    assertThat(ContentHash.of("")).isEqualTo("0000000000");
  }

  @Test
  void whatStandsUnderAnotherNameIsAnotherContent() {
    assertThat(ContentHash.of("", Map.of("a", "b")))
        .isNotEqualTo(ContentHash.of("", Map.of("b", "a")));
    assertThat(ContentHash.of("", Map.of("a", "bc")))
        .isNotEqualTo(ContentHash.of("", Map.of("ab", "c")));
    assertThat(ContentHash.of("x", Map.of("a", "b")))
        .isNotEqualTo(ContentHash.of("", Map.of("a", "b")));
  }
}
