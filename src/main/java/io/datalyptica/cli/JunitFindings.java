package io.datalyptica.cli;

import io.datalyptica.diagnostic.Diagnostic;
import io.datalyptica.diagnostic.Severity;
import java.util.List;
import java.util.function.Predicate;

/**
 * Findings as a JUnit report: a suite for each profile, a test case for each finding, one that
 * passes where there is none. A case fails exactly when its finding makes the exit code fail
 * ({@code --fail-on}), so that the report is red when the step is; a finding below that passes and
 * tells itself in {@code system-out}; an accepted one is skipped; a profile that cannot be read is
 * an error, not a failure.
 */
final class JunitFindings {
  private final Predicate<Severity> fails;
  private final StringBuilder out = new StringBuilder();

  private JunitFindings(Predicate<Severity> fails) {
    this.fails = fails;
  }

  static String of(FindingsReport report, Predicate<Severity> fails) {
    return new JunitFindings(fails).suites(report.suites());
  }

  /** The outcome of a test case, by the name of its element. */
  private enum Outcome {
    ERROR,
    FAILURE,
    SKIPPED,
    PASSED
  }

  private String suites(List<FindingsReport.Suite> suites) {
    out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"datalyptica\">\n");
    suites.forEach(this::suite);
    return out.append("</testsuites>\n").toString();
  }

  private void suite(FindingsReport.Suite suite) {
    out.append("  <testsuite").append(attribute("name", suite.source()));
    count("tests", Math.max(1, suite.findings().size()));
    count("errors", count(suite, Outcome.ERROR));
    count("failures", count(suite, Outcome.FAILURE));
    count("skipped", count(suite, Outcome.SKIPPED));
    out.append(">\n");
    if (suite.findings().isEmpty()) {
      out.append("    <testcase name=\"no findings\"")
          .append(attribute("classname", suite.source()))
          .append("/>\n");
    }
    for (Diagnostic d : suite.findings()) {
      testCase(d, outcome(suite, d));
    }
    out.append("  </testsuite>\n");
  }

  private void count(String what, int count) {
    out.append(attribute(what, Integer.toString(count)));
  }

  private int count(FindingsReport.Suite suite, Outcome outcome) {
    int count = 0;
    for (Diagnostic d : suite.findings()) {
      count += outcome(suite, d) == outcome ? 1 : 0;
    }
    return count;
  }

  private Outcome outcome(FindingsReport.Suite suite, Diagnostic d) {
    if (!suite.readable()) {
      return Outcome.ERROR;
    }
    return d.accepted()
        ? Outcome.SKIPPED
        : fails.test(d.severity()) ? Outcome.FAILURE : Outcome.PASSED;
  }

  private void testCase(Diagnostic d, Outcome outcome) {
    String place =
        d.at().line() == 0
            ? d.at().file()
            : d.at().file() + ":" + d.at().line() + ":" + d.at().column();
    String name = d.rule() + " " + (d.at().pointer().isEmpty() ? place : d.at().pointer());
    String whole =
        place
            + ": "
            + d.severity().word()
            + "["
            + d.rule()
            + "] "
            + d.message()
            + "\nremedy: "
            + d.remedy();
    out.append("    <testcase")
        .append(attribute("name", name))
        .append(attribute("classname", d.at().file()))
        .append(">\n      ");
    switch (outcome) {
      case ERROR -> trouble("error", d, whole);
      case FAILURE -> trouble("failure", d, whole);
      case SKIPPED ->
          out.append("<skipped")
              .append(attribute("message", "accepted: " + d.message()))
              .append("/>\n");
      case PASSED -> out.append("<system-out>").append(XmlText.of(whole)).append("</system-out>\n");
    }
    out.append("    </testcase>\n");
  }

  private void trouble(String element, Diagnostic d, String whole) {
    out.append('<')
        .append(element)
        .append(attribute("type", d.severity().word()))
        .append(attribute("message", d.message()));
    out.append('>').append(XmlText.of(whole)).append("</").append(element).append(">\n");
  }

  private static String attribute(String name, String value) {
    return " " + name + "=\"" + XmlText.of(value) + "\"";
  }
}
