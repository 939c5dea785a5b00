package io.datalyptica;

import static org.assertj.core.api.Assertions.assertThat;

import io.datalyptica.RenderedProfiles.Row;
import io.datalyptica.app.ObjectVerification;
import io.datalyptica.diagnostic.Diagnostic;
import io.datalyptica.diagnostic.Severity;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Test;

/**
 * Every option of a profile meets every other: what the rules let through renders a tree that is
 * whole.
 */
class CombinationsTest {
  /** Two options that no third one reconciles; each with the rule that refuses them. */
  private static final Set<String> REFUSED =
      Set.of("backup=schedules, components=no object store: [PG-041]");

  @Test
  void anyTwoOptionsMeetInAProfileThatIsSoundOrAreRefusedOnPurpose() {
    Set<String> refused = new TreeSet<>();
    List<Factor> factors = RenderedProfiles.factors();
    for (int a = 0; a < factors.size(); a++) {
      for (int b = a + 1; b < factors.size(); b++) {
        for (int i = 0; i < factors.get(a).choices().size(); i++) {
          for (int j = 0; j < factors.get(b).choices().size(); j++) {
            if (!RenderedProfiles.met(a, i, b, j)) {
              refused.add(
                  RenderedProfiles.word(a, i)
                      + ", "
                      + RenderedProfiles.word(b, j)
                      + ": "
                      + rules(a, i, b, j));
            }
          }
        }
      }
    }

    assertThat(refused).isEqualTo(REFUSED);
  }

  /** The rules that refuse each of the rows with both choices. */
  private static Set<String> rules(int a, int i, int b, int j) {
    Set<String> common = null;
    for (Row row : RenderedProfiles.rows()) {
      if (row.choices().get(a) == i && row.choices().get(b) == j) {
        Set<String> ids = errors(row);
        if (common == null) {
          common = ids;
        } else {
          common.retainAll(ids);
        }
      }
    }
    return common == null ? Set.of() : common;
  }

  private static Set<String> errors(Row row) {
    Set<String> ids = new TreeSet<>();
    for (Diagnostic d : row.judgement().findings()) {
      if (d.severity() == Severity.ERROR) {
        ids.add(d.rule().text());
      }
    }
    return ids;
  }

  @Test
  void noOptionIsRefusedAlways() {
    List<String> refused = new ArrayList<>();
    for (int f = 0; f < RenderedProfiles.factors().size(); f++) {
      for (int c = 0; c < RenderedProfiles.factors().get(f).choices().size(); c++) {
        int factor = f;
        int choice = c;
        if (RenderedProfiles.sound().stream().noneMatch(r -> r.choices().get(factor) == choice)) {
          refused.add(RenderedProfiles.word(f, c));
        }
      }
    }

    assertThat(refused).isEmpty();
  }

  @Test
  void everyProfileIsReadAndARefusalHasARule() {
    assertThat(RenderedProfiles.rows())
        .allSatisfy(
            row -> {
              assertThat(row.judgement().plan())
                  .as("%s: %s", row, row.judgement().findings())
                  .isPresent();
              assertThat(row.tree().isPresent()).as("%s", row).isEqualTo(errors(row).isEmpty());
            });
  }

  /**
   * References, selectors, ports, Pod Security, every other rule over objects, and the typed
   * decode.
   */
  @Test
  void everyTreeIsWhole() {
    List<String> faults = new ArrayList<>();
    for (Row row : RenderedProfiles.sound()) {
      for (Diagnostic d :
          ObjectVerification.findings(
              row.judgement().soundPlan(), row.tree().orElseThrow(), true)) {
        faults.add(row + "\n  " + d.at() + " " + d.rule() + " " + d.message());
      }
    }

    assertThat(RenderedProfiles.sound()).hasSizeGreaterThanOrEqualTo(200);
    assertThat(faults).isEmpty();
  }

  /** There sets and maps have another order, and objects that are no values have other hashes. */
  @Test
  void anotherJvmRendersTheSameByteForByte() throws Exception {
    Process other =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UnlockExperimentalVMOptions",
                "-XX:hashCode=3",
                "-cp",
                System.getProperty("java.class.path"),
                CombinationsTest.class.getName())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String said = new String(other.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(other.waitFor()).isZero();
    assertThat(said.lines().toList()).isEqualTo(digests()).hasSizeGreaterThanOrEqualTo(200);
  }

  /** What that JVM is to do. */
  public static void main(String[] arguments) {
    digests().forEach(System.out::println);
  }

  private static List<String> digests() {
    List<String> digests = new ArrayList<>();
    for (Row row : RenderedProfiles.sound()) {
      CRC32C digest = new CRC32C();
      row.tree()
          .orElseThrow()
          .files()
          .forEach((path, text) -> digest.update((path + text).getBytes(StandardCharsets.UTF_8)));
      digests.add(Long.toHexString(digest.getValue()) + " " + row);
    }
    return digests;
  }
}
