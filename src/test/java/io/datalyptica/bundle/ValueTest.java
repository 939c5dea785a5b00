package io.datalyptica.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueTest {
  private static ManifestValue read(String yaml) {
    try {
      return ManifestReader.read(yaml);
    } catch (ManifestReader.Fault e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void absentValueKnowsItsPathAndTheLineOfItsNearestParent() {
    ManifestValue absent = read("a: 1\nb:\n  c: {d: 2}\n").at("b.c.x.y/z");

    assertThat(absent.isAbsent()).isTrue();
    assertThat(absent.mark()).hasToString("3:3 /b/c/x/y~1z");
    assertThat(absent.items()).isEmpty();
    assertThat(absent.texts()).isEmpty();
    assertThat(absent.text()).isEmpty();
  }

  @Test
  void literalKeyMayHoldDots() {
    assertThat(read("a: {b.c/d: e}\n").at("a").get("b.c/d").text()).contains("e");
  }

  @Test
  void nullIsReadAsAbsentAsKubernetesDoes() {
    assertThat(read("a:\nb: ~\nc: ''\n").entries().values())
        .extracting(ManifestValue::isAbsent)
        .containsExactly(true, true, false);
  }

  @ParameterizedTest
  @CsvSource({
    "true, true, false",
    "yes, true, false",
    "no, false, true",
    "'''true''', false, false",
    "1, false, false"
  })
  void flagIsNoText(String yaml, boolean isTrue, boolean isFalse) {
    ManifestValue value = read("a: " + yaml + "\n").get("a");

    assertThat(value.isTrue()).isEqualTo(isTrue);
    assertThat(value.isFalse()).isEqualTo(isFalse);
  }

  @ParameterizedTest
  @CsvSource({"9000, 9000", "0440, 288", "0, 0", "-1, -1"})
  void integerIsReadAsYaml11Does(String yaml, long number) {
    assertThat(read("a: " + yaml + "\n").get("a").number()).hasValue(number);
  }

  @ParameterizedTest
  @CsvSource({"'\"9000\"'", "1.5", "text"})
  void othersAreNoInteger(String yaml) {
    assertThat(read("a: " + yaml + "\n").get("a").number()).isEmpty();
  }

  @Test
  void itemsStandAtTheirOwnLine() {
    assertThat(read("a:\n  - b: 1\n  - c: 2\n").get("a").items())
        .extracting(ManifestValue::mark)
        .hasToString("[2:5 /a/0, 3:5 /a/1]");
  }
}
