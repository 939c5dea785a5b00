package io.datalyptica.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.datalyptica.app.ProfileJudgement;
import io.datalyptica.diagnostic.Diagnostic;
import io.datalyptica.diagnostic.RuleId;
import io.datalyptica.diagnostic.Severity;
import io.datalyptica.diagnostic.SourcePosition;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * What the formats for programs say, and that nothing in a finding makes them say something else.
 */
class FormatsTest {
  private static final Pattern GITHUB =
      Pattern.compile(
          "::(error|warning|notice) ((?:[a-z]+=[^,:\\r"
              + "\\n"
              + "]*)(?:,[a-z]+=[^,:\\r"
              + "\\n"
              + "]*)*)::([^\\r"
              + "\\n"
              + "]*)");
  private static final JsonSchema SCHEMA = schema();
  private static final RuleId RULE = new RuleId("PROFILE-101");

  private static JsonSchema schema() {
    try {
      String text = Files.readString(Path.of("test-fixtures", "schemas", "sarif-2.1.0-rtm.5.json"));
      return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V4).getSchema(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void theSchemaBites() throws IOException {
    JsonNode sarif = new ObjectMapper().readTree(Format.SARIF.print(report("p.yaml"), s -> true));
    ((ObjectNode) sarif.at("/runs/0/results/0")).put("level", "fatal").put("colour", "red");
    assertThat(SCHEMA.validate(sarif)).hasSize(2);
  }

  static List<String> hostile() {
    List<String> texts =
        new ArrayList<>(
            List.of(
                "plain",
                "two\nlines\r\nand\rmore",
                "::error file=x::forged",
                "a,b:c%0Ad%",
                "</failure><testcase name=\"forged\"/>",
                "]]><!-- & &amp; &#0; -->",
                "quote \" and ' and \\",
                "\u001b[31mred\u001b[0m \u0000\b\u007f",
                "\u202eright to left\u2028separator\u0085nel",
                "lone \ud800 surrogate \udc00",
                "\ufffe\uffff\ufeff",
                "emoji \ud83d\ude00 ümlaut",
                "tab\there",
                "{{x}} ${x} %s %n",
                "../up/and\\back slash #?&"));
    for (char c = 0; c < 0xa1; c++) {
      texts.add("x" + c + "y");
    }
    return texts;
  }

  private static FindingsReport report(String text) {
    List<Diagnostic> findings = new ArrayList<>();
    for (Severity severity : Severity.values()) {
      findings.add(
          new Diagnostic(
              RULE,
              severity,
              new SourcePosition(text, 3, 7, "/spec/" + text),
              "message " + text,
              "remedy " + text));
    }
    findings.add(
        new Diagnostic(
                RULE,
                Severity.ERROR,
                SourcePosition.wholeFile(text),
                "whole " + text,
                "remedy " + text)
            .accept("because " + text));
    return new FindingsReport(
        List.of(
            new ProfileJudgement(text, true, Optional.empty(), findings, "1\n2\nline " + text)));
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void jsonAndSarifGiveEveryTextBack(String text) throws Exception {
    JsonNode json = new ObjectMapper().readTree(Format.JSON.print(report(text), s -> true));
    assertThat(json.at("/findings")).hasSize(4);
    assertThat(json.at("/findings").findValuesAsText("message")).contains("message " + text);

    String sarif = Format.SARIF.print(report(text), s -> true);
    JsonNode results = new ObjectMapper().readTree(sarif).at("/runs/0/results");
    assertThat(results).hasSize(4);
    assertThat(results.get(3).at("/message/text").asText()).contains(text);
    checkSarif(new ObjectMapper().readTree(sarif));
    // Every bit of a hostile text is escaped: what is printed can be encoded and moves no cursor.
    assertThat(new String(sarif.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
        .isEqualTo(sarif);
    assertThat(sarif.chars().filter(c -> c != '\n')).noneMatch(Character::isISOControl);
  }

  /**
   * Valid against the schema, and more: rules sorted and each once, help for each, places that
   * exist.
   */
  static void checkSarif(JsonNode sarif) {
    assertThat(SCHEMA.validate(sarif)).isEmpty();
    assertThat(sarif.at("/version").asText()).isEqualTo("2.1.0");
    assertThat(names(sarif)).isSubsetOf("$schema", "version", "runs");
    assertThat(sarif.get("runs")).hasSize(1);
    JsonNode run = sarif.at("/runs/0");
    assertThat(names(run)).isSubsetOf("tool", "columnKind", "results");
    assertThat(run.get("columnKind").asText()).isIn("utf16CodeUnits", "unicodeCodePoints");
    JsonNode driver = run.at("/tool/driver");
    assertThat(names(driver)).isSubsetOf("name", "version", "rules");
    assertThat(driver.get("name").asText()).isNotBlank();
    List<String> ids = new ArrayList<>();
    for (JsonNode rule : driver.get("rules")) {
      assertThat(names(rule))
          .isSubsetOf(
              "id",
              "shortDescription",
              "fullDescription",
              "help",
              "defaultConfiguration",
              "properties")
          .contains("id", "shortDescription", "help", "properties");
      assertThat(rule.at("/shortDescription/text").asText()).isNotBlank();
      assertThat(rule.at("/help/text").asText()).isNotBlank();
      assertThat(rule.at("/help/markdown").asText()).startsWith("# " + rule.get("id").asText());
      assertThat(rule.at("/defaultConfiguration/level").asText())
          .isIn("none", "note", "warning", "error");
      assertThat(rule.at("/properties/tags")).isNotEmpty();
      ids.add(rule.get("id").asText());
    }
    assertThat(ids).isSorted().doesNotHaveDuplicates();
    for (JsonNode result : run.get("results")) {
      checkResult(result, ids);
    }
  }

  private static void checkResult(JsonNode result, List<String> ids) {
    assertThat(names(result))
        .isSubsetOf(
            "ruleId", "ruleIndex", "level", "message", "locations", "suppressions", "fixes");
    assertThat(ids.get(result.get("ruleIndex").asInt())).isEqualTo(result.get("ruleId").asText());
    assertThat(result.get("level").asText()).isIn("note", "warning", "error");
    assertThat(result.at("/message/text").asText()).isNotBlank();
    assertThat(result.get("locations")).hasSize(1);
    String uri = result.at("/locations/0/physicalLocation/artifactLocation/uri").asText();
    assertThat(URI.create(uri).toString()).isEqualTo(uri).matches("[A-Za-z0-9._~%/:-]+");
    JsonNode region = result.at("/locations/0/physicalLocation/region");
    if (!region.isMissingNode()) {
      assertThat(region.get("startLine").asInt()).isPositive();
      assertThat(region.get("startColumn").asInt()).isPositive();
    }
    for (JsonNode suppression : result.path("suppressions")) {
      assertThat(suppression.get("kind").asText()).isIn("inSource", "external");
      assertThat(suppression.get("status").asText()).isIn("accepted", "underReview", "rejected");
    }
  }

  private static List<String> names(JsonNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  @Test
  void sarifSuppressesOnlyWhatIsAccepted() throws Exception {
    JsonNode results =
        new ObjectMapper()
            .readTree(Format.SARIF.print(report("p.yaml"), s -> true))
            .at("/runs/0/results");
    List<Boolean> suppressed = new ArrayList<>();
    results.forEach(r -> suppressed.add(r.has("suppressions")));
    assertThat(suppressed).containsExactly(true, false, false, false);
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void junitIsOneSuiteWithOneCaseForEachFinding(String text) throws Exception {
    Document xml = xml(Format.JUNIT.print(report(text), s -> s == Severity.ERROR));
    assertThat(xml.getDocumentElement().getTagName()).isEqualTo("testsuites");
    NodeList all = xml.getElementsByTagName("*");
    for (int i = 0; i < all.getLength(); i++) {
      assertThat(all.item(i).getNodeName())
          .isIn("testsuites", "testsuite", "testcase", "failure", "skipped", "system-out");
    }
    Element suite = only(xml, "testsuite");
    assertThat(suite.getAttribute("tests")).isEqualTo("4");
    assertThat(suite.getAttribute("failures")).isEqualTo("1");
    assertThat(suite.getAttribute("skipped")).isEqualTo("1");
    assertThat(xml.getElementsByTagName("testcase").getLength()).isEqualTo(4);
    assertThat(only(xml, "failure").getAttribute("message")).startsWith("message ");
    if (text.chars()
        .noneMatch(
            c ->
                c < ' '
                    || c >= 0x7f && c < 0xa0
                    || Character.isSurrogate((char) c)
                    || c >= 0xfff0
                    || c == 0x2028)) {
      assertThat(suite.getAttribute("name")).isEqualTo(text);
      assertThat(only(xml, "failure").getAttribute("message")).isEqualTo("message " + text);
    }
  }

  private static Document xml(String text) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    var builder = factory.newDocumentBuilder();
    builder.setErrorHandler(null);
    return builder.parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static Element only(Document xml, String name) {
    assertThat(xml.getElementsByTagName(name).getLength()).isEqualTo(1);
    return (Element) xml.getElementsByTagName(name).item(0);
  }

  @Test
  void aProfileWithoutFindingsIsACaseThatPasses() throws Exception {
    FindingsReport none =
        new FindingsReport(
            List.of(new ProfileJudgement("p.yaml", true, Optional.empty(), List.of(), "")));
    Document xml = xml(Format.JUNIT.print(none, s -> true));
    assertThat(only(xml, "testcase").getAttribute("classname")).isEqualTo("p.yaml");
    assertThat(only(xml, "testsuite").getAttribute("tests")).isEqualTo("1");
  }

  @Test
  void aProfileThatCannotBeReadIsAnErrorOfTheSuite() throws Exception {
    Document xml =
        xml(
            Ran.of("validate", "no-such-file.yaml", "--format", "junit", "--fail-on", "never")
                .out());
    assertThat(only(xml, "testsuite").getAttribute("errors")).isEqualTo("1");
    assertThat(only(xml, "error").getAttribute("type")).isEqualTo("error");
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void githubCommandsAreOneLineForEachFinding(String text) {
    String out = Format.GITHUB.print(report(text), s -> true);
    List<String> kinds = new ArrayList<>();
    for (String line : out.split("\n", -1)) {
      if (line.isEmpty()) {
        continue;
      }
      Matcher command = GITHUB.matcher(line);
      assertThat(command.matches()).as(line).isTrue();
      assertThat(command.group(3)).doesNotContainPattern("%(?!25|0A|0D)");
      kinds.add(command.group(1));
    }
    assertThat(kinds).containsExactly("notice", "error", "warning", "notice");
    assertThat(out.chars().filter(c -> c != '\n')).noneMatch(Character::isISOControl);
  }

  @Test
  void githubEscapesAsTheRunnerUnescapes() {
    String first =
        Format.GITHUB.print(report("a,b:c%d"), s -> true).lines().skip(1).findFirst().orElseThrow();
    assertThat(first)
        .isEqualTo(
            "::error file=a%2Cb%3Ac%25d,line=3,col=7,title=PROFILE-101::"
                + "message a,b:c%25d%0Aremedy: remedy a,b:c%25d");
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void textStaysItsLines(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(bytes, false, StandardCharsets.UTF_8);
    TextFindings.print(report(text), out, false);
    out.flush();
    String printed = bytes.toString(StandardCharsets.UTF_8);
    assertThat(printed.codePoints().filter(c -> c != '\n')).noneMatch(Character::isISOControl);
    Set<Integer> separators = Set.of(0x2028, 0x2029, 0x202e, 0xfeff);
    assertThat(printed.codePoints()).noneMatch(separators::contains);
    // Three findings with excerpt and one of the whole file without; where to read more may stand
    // on a line of its own.
    long remedies = printed.lines().filter(l -> l.startsWith("  remedy: ")).count();
    assertThat(remedies).isEqualTo(4);
    assertThat(printed.lines().filter(l -> !l.startsWith("  more: ")).count())
        .isEqualTo(4 * 2 + 3 * 2);
  }

  @Test
  void theSameFindingsAreTheSameBytes() {
    for (Format format : List.of(Format.JSON, Format.SARIF, Format.JUNIT, Format.GITHUB)) {
      assertThat(format.print(report("p.yaml"), s -> true))
          .isEqualTo(format.print(report("p.yaml"), s -> true))
          .endsWith("\n");
    }
  }
}
