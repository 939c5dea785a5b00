package io.datalyptica.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.datalyptica.app.BackgroundWork;
import io.datalyptica.app.Judge;
import io.datalyptica.app.Judged;
import io.datalyptica.app.Repair;
import io.datalyptica.app.Spell;
import io.datalyptica.diagnostic.Diagnostic;
import io.datalyptica.diagnostic.Fix;
import io.datalyptica.diagnostic.Severity;
import io.datalyptica.template.Templates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Fixing a profile: the fixtures of all rules, each in the layout that it has, with LF and with
 * CRLF, with comments between all lines.
 */
class RepairTest {
  private static final Templates TEMPLATES = Templates.builtIn();
  private static final Pattern OWN_COMMENT = Pattern.compile("(?m)^ *#.*$");

  /**
   * What two layouts have in common is not always one remedy: with the fix of the first rule the
   * error of the second would come up, so that it is not taken.
   */
  private static final Map<String, String> NOT_TAKEN =
      Map.of("MINIO-001", "MINIO-004", "PG-040", "PG-041", "REDIS-001", "REDIS-002");

  static List<Path> fixtures() throws IOException {
    return FixesTest.fixtures();
  }

  private static Judged judged(String text) {
    return Judged.of(
        Judge.judgeText("p.yaml", text, () -> LocalDate.of(2026, 1, 1)),
        () -> TEMPLATES,
        BackgroundWork.none());
  }

  private static Repair.Outcome repaired(String text, String rule, boolean unsafe) {
    return Repair.of(
        judged(text),
        d -> rule.isEmpty() || d.rule().text().equals(rule),
        unsafe,
        RepairTest::judged);
  }

  private static String text(Repair.Outcome outcome) {
    return outcome.judged().judgement().text();
  }

  private static String rule(Path fixture) {
    return fixture.getParent().getFileName().toString().replaceFirst("^([A-Z0-9]+-[0-9]+).*", "$1");
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void theRuleOfAFixtureFallsSilentAndNothingElseChanges(Path fixture) throws IOException {
    String plain = Files.readString(fixture);
    String commented = plain.replaceAll("(?m)^( *)([^ #\n])", "$1# here: ü \ud83d\ude00\n$1$2");
    String rule = rule(fixture);
    for (String text : List.of(plain, plain.replace("\n", "\r\n"), commented)) {
      Repair.Outcome outcome = repaired(text, rule, true);
      String after = text(outcome);
      assertThat(outcome.left()).as(after).allMatch(RepairTest::isForAPerson);
      assertThat(open(outcome.judged(), rule)).as(after).hasSize(outcome.left().size());
      assertThat(outcome.fixed()).allMatch(d -> d.rule().text().equals(rule));
      assertThat(FixesTest.yaml().<Object>load(after)).isEqualTo(expected(text, outcome));
      assertThat(comments(after)).isSubsetOf(comments(text));
      if (text.equals(commented) && outcome.fixed().stream().noneMatch(RepairTest::removesLines)) {
        assertThat(comments(after)).isEqualTo(comments(text));
      }
      assertThat(newErrors(judged(text), outcome.judged())).isEmpty();
      assertThat(text(repaired(after, rule, true))).as("a second time").isEqualTo(after);
    }
  }

  private static boolean isForAPerson(Repair.Left left) {
    String brought = NOT_TAKEN.getOrDefault(left.finding().rule().text(), "none");
    return left.why().equals("it would bring an error of " + brought);
  }

  /** What has a fix and is still found. */
  private static List<Diagnostic> open(Judged judged, String rule) {
    return judged.judgement().findings().stream()
        .filter(d -> !d.fixes().isEmpty() && (rule.isEmpty() || d.rule().text().equals(rule)))
        .toList();
  }

  private static boolean removesLines(Diagnostic d) {
    return d.fixes().stream().anyMatch(f -> f.change() == Fix.Change.REMOVE);
  }

  private static Object expected(String text, Repair.Outcome outcome) {
    Object profile = FixesTest.yaml().load(text);
    for (Diagnostic d : outcome.fixed()) {
      for (Fix fix : d.fixes()) {
        profile = FixesTest.applied(profile, fix);
      }
    }
    return profile;
  }

  private static List<String> comments(String text) {
    return OWN_COMMENT.matcher(text).results().map(r -> r.group().strip()).toList();
  }

  private static Map<String, Integer> newErrors(Judged before, Judged after) {
    Map<String, Integer> counts = new TreeMap<>();
    count(before, -1, counts);
    count(after, 1, counts);
    counts.values().removeIf(n -> n <= 0);
    return before.judgement().sound() ? counts : Map.of();
  }

  private static void count(Judged judged, int sign, Map<String, Integer> counts) {
    List<Diagnostic> all = new ArrayList<>(judged.judgement().findings());
    all.addAll(judged.objects());
    for (Diagnostic d : all) {
      if (d.severity() == Severity.ERROR && !d.accepted()) {
        counts.merge(d.rule().text(), sign, Integer::sum);
      }
    }
  }

  /** Everything at once, whatever the fixes of one rule are to another. */
  @ParameterizedTest
  @MethodSource("fixtures")
  void fixingEverythingEndsAndLeavesNothingThatItCanFix(Path fixture) throws IOException {
    String text = Files.readString(fixture);
    Repair.Outcome outcome = repaired(text, "", true);
    assertThat(FixesTest.yaml().<Object>load(text(outcome))).isEqualTo(expected(text, outcome));
    assertThat(outcome.left()).as(text(outcome)).allMatch(RepairTest::isForAPerson);
    assertThat(open(outcome.judged(), "")).hasSize(outcome.left().size());
    assertThat(text(repaired(text(outcome), "", true))).isEqualTo(text(outcome));
  }

  /** Without consent nothing unsafe is touched. */
  @ParameterizedTest
  @MethodSource("fixtures")
  void onlySafeFixesAreTakenUnasked(Path fixture) throws IOException {
    Repair.Outcome outcome = repaired(Files.readString(fixture), "", false);
    assertThat(outcome.fixed()).allMatch(d -> d.fixes().stream().allMatch(Fix::isSafe));
    assertThat(outcome.left())
        .allMatch(l -> l.consent() == l.finding().fixes().stream().anyMatch(f -> !f.isSafe()));
  }

  /** Which rules fix what they find without being asked: a change here is a decision. */
  @Test
  void theRulesWithSafeFixesAreThese() throws IOException {
    List<String> safe = new ArrayList<>();
    for (Path fixture : fixtures()) {
      for (Diagnostic d : judged(Files.readString(fixture)).judgement().findings()) {
        boolean all = !d.fixes().isEmpty() && d.fixes().stream().allMatch(Fix::isSafe);
        if (all && !safe.contains(d.rule().text())) {
          safe.add(d.rule().text());
        }
      }
    }
    assertThat(safe)
        .containsExactlyInAnyOrder(
            "PG-008",
            "PG-013",
            "PG-031",
            "PG-032",
            "PG-064",
            "PG-065",
            "PG-081",
            "PG-085",
            "PG-089",
            "REDIS-001",
            "S3-003",
            "S3-005");
  }

  /**
   * The criterion of {@link Fix}: what a safe fix of something that may be rendered changes in the
   * tree is nothing, but for the rules that give more of what costs next to nothing.
   */
  @ParameterizedTest
  @MethodSource("fixtures")
  void safeFixesChangeNothingThatRuns(Path fixture) throws IOException {
    Judged before = judged(Files.readString(fixture));
    if (!before.judgement().sound()) {
      return;
    }
    Repair.Outcome outcome = repaired(Files.readString(fixture), "", false);
    List<String> more = List.of("PG-031", "PG-032");
    if (outcome.fixed().stream().noneMatch(d -> more.contains(d.rule().text()))) {
      assertThat(tree(outcome.judged())).isEqualTo(tree(before));
    }
  }

  private static Map<String, String> tree(Judged judged) {
    return Spell.spell(judged.judgement().soundAssembly(), TEMPLATES, "p.yaml").files();
  }
}
