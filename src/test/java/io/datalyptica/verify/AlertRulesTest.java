package io.datalyptica.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every alert of every golden tree fires and stays silent when it should, by promtool's own
 * evaluation; has a place in the pages that says what it means; and links to it where the profile
 * says where the pages are.
 */
class AlertRulesTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  static List<GoldenCases.Case> cases() throws IOException {
    return GoldenCases.all().stream().filter(c -> !AlertRules.of(c.bundle()).isEmpty()).toList();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void alertsFireAndStaySilent(GoldenCases.Case golden, @TempDir Path folder) throws Exception {
    assumeTrue(GoTools.canBeBuilt(), "promtool cannot be built: go is not on the PATH");
    String promtool = GoTools.build("promtool").toString();
    List<String> check = new ArrayList<>(List.of(promtool, "check", "rules"));
    List<String> test = new ArrayList<>(List.of(promtool, "test", "rules"));
    int number = 0;
    for (AlertRules.RuleFile file : AlertRules.of(golden.bundle())) {
      String rules = number + "-rules.yaml";
      // JSON is YAML.
      JSON.writeValue(folder.resolve(rules).toFile(), Map.of("groups", file.groups()));
      check.add(rules);
      for (Map<String, Object> tests : AlertRules.tests(file, rules)) {
        String name = number++ + "-tests.yaml";
        JSON.writeValue(folder.resolve(name).toFile(), tests);
        test.add(name);
      }
    }

    Command.Outcome checked = Command.run(folder, "", check);
    Command.Outcome tested = Command.run(folder, "", test);

    assertThat(checked.status()).as(checked.text()).isZero();
    assertThat(tested.status()).as(tested.text()).isZero();
  }

  /** A judge that cannot say no is none. */
  @Test
  void alertThatDoesNotFireIsAFailure(@TempDir Path folder) throws Exception {
    assumeTrue(GoTools.canBeBuilt(), "promtool cannot be built: go is not on the PATH");
    GoldenCases.Case golden = cases().getFirst();
    AlertRules.RuleFile file = AlertRules.of(golden.bundle()).getFirst();
    Map<String, Object> alert = file.alerts().getFirst();
    alert.put("expr", "(" + alert.get("expr") + ") and on() vector(0) == 1");
    JSON.writeValue(folder.resolve("rules.yaml").toFile(), Map.of("groups", file.groups()));
    Map<String, Object> everyMinute =
        AlertRules.tests(file, "rules.yaml").stream()
            .filter(tests -> tests.get("evaluation_interval").equals("1m"))
            .findFirst()
            .orElseThrow();
    JSON.writeValue(folder.resolve("tests.yaml").toFile(), everyMinute);

    Command.Outcome tested =
        Command.run(
            folder,
            "",
            List.of(GoTools.build("promtool").toString(), "test", "rules", "tests.yaml"));

    assertThat(tested.status()).isNotZero();
    assertThat(tested.text()).contains("FAILED", alert.get("alert").toString());
  }

  /** Without Go too: an alert without series, and series without an alert. */
  @Test
  void everyAlertHasSeriesThatMakeItFireAndOthers() throws IOException {
    Map<String, Set<String>> alerts = new HashMap<>();
    for (GoldenCases.Case golden : cases()) {
      for (AlertRules.RuleFile file : AlertRules.of(golden.bundle())) {
        for (Map<String, Object> alert : file.alerts()) {
          alerts
              .computeIfAbsent(file.data(), _ -> new TreeSet<>())
              .add(alert.get("alert").toString());
        }
      }
    }

    for (Map.Entry<String, Set<String>> of : alerts.entrySet()) {
      Map<String, Object> series = AlertRules.series(of.getKey());
      assertThat(series.keySet()).as(of.getKey()).hasSameElementsAs(of.getValue());
      series.forEach(
          (alert, cases) ->
              assertThat(((Map<?, ?>) cases).keySet())
                  .as(alert)
                  .map(Object::toString)
                  .containsExactlyInAnyOrder("fires", "silent"));
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void pagesListExactlyTheAlertsThatThereAre(GoldenCases.Case golden) {
    Set<String> alerts = new TreeSet<>();
    for (AlertRules.RuleFile file : AlertRules.of(golden.bundle())) {
      for (Map<String, Object> alert : file.alerts()) {
        alerts.add(alert.get("alert").toString());
        Object url = ((Map<?, ?>) alert.get("annotations")).get("runbook_url");
        if (url != null) {
          assertThat(linked(golden, url.toString())).contains(alert.get("alert").toString());
        }
      }
    }
    Set<String> listed = new TreeSet<>();
    golden
        .bundle()
        .files()
        .forEach((path, text) -> headingsOfAlerts(path, text).forEach(listed::add));

    assertThat(listed).isEqualTo(alerts);
  }

  @Test
  void everyAlertOfAProfileWithARunbookUrlLinksToItsPlace() throws IOException {
    GoldenCases.Case full =
        GoldenCases.all().stream().filter(c -> c.name().equals("full")).findFirst().orElseThrow();

    for (AlertRules.RuleFile file : AlertRules.of(full.bundle())) {
      for (Map<String, Object> alert : file.alerts()) {
        assertThat(((Map<?, ?>) alert.get("annotations")).get("runbook_url"))
            .as("%s", alert.get("alert"))
            .asString()
            .startsWith("https://git.example.com/data/platform/docs/")
            .endsWith("#" + alert.get("alert").toString().toLowerCase(Locale.ROOT));
      }
    }
  }

  /** The headings of the page that a link leads to. */
  private static List<String> linked(GoldenCases.Case golden, String url) {
    String page = "docs/" + url.substring(url.lastIndexOf('/') + 1, url.indexOf('#'));
    return headingsOfAlerts(page, golden.bundle().files().get(page)).toList();
  }

  /** Headings of one word below "Alerts". */
  private static Stream<String> headingsOfAlerts(String path, String text) {
    int from = text.indexOf("\n## Alerts\n");
    if (!path.endsWith(".md") || from < 0) {
      return Stream.empty();
    }
    int end = text.indexOf("\n## ", from + 1);
    return text.substring(from + 1, end < 0 ? text.length() : end)
        .lines()
        .filter(line -> line.startsWith("### "))
        .map(line -> line.substring(4));
  }
}
