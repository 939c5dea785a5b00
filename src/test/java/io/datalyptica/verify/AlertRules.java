package io.datalyptica.verify;

import io.datalyptica.bundle.Bundle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The alerts of a tree, and what each does with the series of {@code src/test/resources/alerts}:
 * there every alert has series by which it fires, and others by which it stays silent. {@code
 * ${label}} is the value that the alert itself asks that label for, {@code ${limit}} the last
 * number of its expression, {@code ${limit+1}} and {@code ${limit-1}} one beside it.
 */
final class AlertRules {
  private static final Path DATA = Path.of("src/test/resources/alerts");
  private static final Pattern MATCHER = Pattern.compile("(\\w+)=(~?)\"([^\"]*)\"");
  private static final Pattern NUMBER = Pattern.compile("[<>=] ?(-?\\d+(?:\\.\\d+)?)");
  private static final Pattern HOLE = Pattern.compile("\\$\\{([^}]*)}");

  private AlertRules() {}

  /** One PrometheusRule: its file, the series of whose file are meant, its groups. */
  record RuleFile(String path, String data, List<Map<String, Object>> groups) {
    List<Map<String, Object>> alerts() {
      List<Map<String, Object>> alerts = new ArrayList<>();
      for (Map<String, Object> group : groups) {
        alerts.addAll(maps(group.get("rules")));
      }
      return alerts;
    }
  }

  static List<RuleFile> of(Bundle bundle) {
    List<RuleFile> files = new ArrayList<>();
    bundle
        .files()
        .forEach(
            (path, text) -> {
              Map<String, Object> object = path.endsWith(".yaml") ? load(text) : Map.of();
              if ("PrometheusRule".equals(object.get("kind"))) {
                files.add(
                    new RuleFile(
                        path,
                        data(path, text, bundle),
                        maps(((Map<?, ?>) object.get("spec")).get("groups"))));
              }
            });
    return files;
  }

  /** The folder says whose alerts they are; of PostgreSQL two operators have their own. */
  private static String data(String path, String text, Bundle bundle) {
    String folder = path.split("/")[1];
    if (!folder.equals("postgresql")) {
      return folder;
    }
    String cluster =
        path.substring(path.lastIndexOf('/')).replace("prometheusrule", "postgrescluster");
    boolean crunchy = bundle.files().containsKey("storage/postgresql" + cluster);
    return crunchy ? "crunchy" : "cloudnativepg";
  }

  /** Alert to {@code fires} and {@code silent}. */
  static Map<String, Object> series(String data) throws IOException {
    Path file = DATA.resolve(data + ".yaml");
    return Files.exists(file) ? load(Files.readString(file)) : Map.of();
  }

  /**
   * Files of unit tests for promtool, which has the rules in {@code rulesFile} beside them. Every
   * minute is evaluated, and where that would be too many as often as the series say.
   */
  static List<Map<String, Object>> tests(RuleFile file, String rulesFile) throws IOException {
    Map<String, Object> series = series(file.data());
    Map<String, List<Object>> tests = new TreeMap<>();
    for (Map<String, Object> alert : file.alerts()) {
      Map<?, ?> cases = (Map<?, ?>) series.get(alert.get("alert").toString());
      for (String kind : List.of("fires", "silent")) {
        Map<?, ?> input = (Map<?, ?>) cases.get(kind);
        String every = input.containsKey("every") ? input.get("every").toString() : "1m";
        tests
            .computeIfAbsent(every, _ -> new ArrayList<>())
            .add(test(alert, input, kind.equals("fires")));
      }
    }
    List<Map<String, Object>> files = new ArrayList<>();
    tests.forEach(
        (every, of) ->
            files.add(
                Map.of(
                    "rule_files", List.of(rulesFile), "evaluation_interval", every, "tests", of)));
    return files;
  }

  private static Map<String, Object> test(
      Map<String, Object> alert, Map<?, ?> input, boolean fires) {
    Map<String, String> holes = holes(alert.get("expr").toString());
    List<Object> series = new ArrayList<>();
    for (Map.Entry<?, ?> entry : ((Map<?, ?>) input.get("series")).entrySet()) {
      series.add(
          Map.of(
              "series", filled(entry.getKey().toString(), holes),
              "values", filled(entry.getValue().toString(), holes)));
    }
    String firing = "count(ALERTS{alertname=\"" + alert.get("alert") + "\",alertstate=\"firing\"})";
    Map<String, Object> expected = new LinkedHashMap<>();
    expected.put("expr", fires ? firing + " > bool 0" : firing);
    expected.put("eval_time", input.containsKey("at") ? input.get("at") : "20m");
    expected.put("exp_samples", fires ? List.of(Map.of("labels", "{}", "value", 1)) : List.of());
    return Map.of(
        "name",
        alert.get("alert") + (fires ? " fires" : " stays silent"),
        "interval",
        "1m",
        "input_series",
        series,
        "promql_expr_test",
        List.of(expected));
  }

  private static Map<String, String> holes(String expr) {
    Map<String, String> holes = new TreeMap<>();
    Matcher matcher = MATCHER.matcher(expr);
    while (matcher.find()) {
      // What matches the patterns that names of pods, claims and Jobs are asked for by.
      String value =
          matcher.group(2).isEmpty()
              ? matcher.group(3)
              : matcher.group(3).replace("[0-9]+", "0").replaceAll("\\(([^|)]*)[^)]*\\)", "$1");
      holes.putIfAbsent(matcher.group(1), value);
    }
    Matcher number = NUMBER.matcher(expr);
    while (number.find()) {
      if (!number.group(1).contains(".")) {
        long limit = Long.parseLong(number.group(1));
        holes.put("limit", Long.toString(limit));
        holes.put("limit+1", Long.toString(limit + 1));
        holes.put("limit-1", Long.toString(limit - 1));
      }
    }
    return holes;
  }

  private static String filled(String text, Map<String, String> holes) {
    return HOLE.matcher(text)
        .replaceAll(
            hole -> {
              String value = holes.get(hole.group(1));
              if (value == null) {
                throw new AssertionError(text + ": only " + holes.keySet() + " can be filled");
              }
              return Matcher.quoteReplacement(value);
            });
  }

  private static Map<String, Object> load(String text) {
    return new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> maps(Object list) {
    return (List<Map<String, Object>>) list;
  }
}
