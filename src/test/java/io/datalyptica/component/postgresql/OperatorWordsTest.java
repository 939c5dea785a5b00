package io.datalyptica.component.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import io.datalyptica.app.Catalogue;
import io.datalyptica.app.Judge;
import io.datalyptica.app.ProfileJudgement;
import io.datalyptica.component.postgresql.PostgresqlSpec.Operator;
import io.datalyptica.diagnostic.Diagnostic;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A rule speaks of the operator that the profile chose, and a page of each that it is about. */
class OperatorWordsTest {
  private static final Path FIXTURES = Path.of("test-fixtures", "rules");
  private static final List<String> OF_CRUNCHY =
      List.of("Crunchy", "Patroni", "pgBackRest", "PGO", "PostgresCluster", "init SQL");
  private static final List<String> OF_CLOUD_NATIVE_PG =
      List.of("CloudNativePG", "barman", "cnpg", "instance manager", "CREATE EXTENSION");

  @Test
  void findingsSpeakOfTheOperatorThatTheProfileChose() throws IOException {
    Map<Operator, Set<String>> found =
        Map.of(Operator.CRUNCHY, new TreeSet<>(), Operator.CLOUD_NATIVE_PG, new TreeSet<>());
    for (Path profile : profiles()) {
      for (Operator operator : Operator.values()) {
        List<String> others = operator == Operator.CRUNCHY ? OF_CLOUD_NATIVE_PG : OF_CRUNCHY;
        ProfileJudgement judgement = judge(runBy(operator, Files.readString(profile)));
        for (Diagnostic d : judgement.findings()) {
          String id = d.rule().text();
          found.get(operator).add(id);
          assertThat(words(d, judgement))
              .as("%s of %s under %s", id, profile, operator)
              .doesNotContain(others);
        }
      }
    }
    // The test can fail: the rules of each operator were there, and those of the other were not.
    assertThat(found.get(Operator.CRUNCHY)).hasSizeGreaterThan(50).contains("PG-022", "MINIO-034");
    assertThat(found.get(Operator.CRUNCHY)).doesNotContain("PG-080", "PG-089");
    assertThat(found.get(Operator.CLOUD_NATIVE_PG))
        .hasSizeGreaterThan(45)
        .contains("PG-082", "MINIO-034");
    assertThat(found.get(Operator.CLOUD_NATIVE_PG)).doesNotContain("PG-005", "PG-043", "SEC-041");

    Set<String> both = new TreeSet<>(found.get(Operator.CRUNCHY));
    both.retainAll(found.get(Operator.CLOUD_NATIVE_PG));
    for (String id : both) {
      String page = Files.readString(Path.of("docs", "rules", id + ".md"));
      String text = page.substring(0, page.indexOf("## Source"));
      boolean crunchy = mentions(page, "Crunchy", "Patroni", "pgBackRest", "PGO");
      boolean cloudNativePg = mentions(page, "CloudNativePG", "barman");
      assertThat(crunchy && !cloudNativePg || mentions(text, "CloudNativePG") && !crunchy)
          .as("users of both operators read the page of %s, and it speaks of one", id)
          .isFalse();
    }
  }

  /** What a finding says where it is shown, and what explain adds with the profile's numbers. */
  private static String words(Diagnostic d, ProfileJudgement judgement) {
    boolean planned = judgement.plan().isPresent();
    String sum = planned ? Catalogue.arithmetic(d.rule().text(), judgement.soundAssembly()) : "";
    return d.message() + '\n' + d.remedy() + '\n' + sum;
  }

  private static boolean mentions(String page, String... words) {
    return Stream.of(words).anyMatch(page::contains);
  }

  /** Those of every rule, of stores as well: of PostgreSQL's backups they speak too. */
  private static List<Path> profiles() throws IOException {
    List<Path> profiles = new ArrayList<>();
    try (Stream<Path> folders = Files.list(FIXTURES)) {
      for (Path folder : folders.sorted().toList()) {
        Path profile = folder.resolve("fires.yaml");
        if (Files.readString(profile).contains("\n  postgresql:")) {
          profiles.add(profile);
        }
      }
    }
    return profiles;
  }

  /** The same profile under another operator: what it asks of one may be a fault for the other. */
  private static String runBy(Operator operator, String profile) {
    return profile
        .replace("    operator: cloudNativePG\n", "")
        .replaceFirst("(?m)^  postgresql:.*$", "$0\n    operator: " + operator.word());
  }

  private static ProfileJudgement judge(String profile) {
    return Judge.judge(
        "-",
        new ByteArrayInputStream(profile.getBytes(StandardCharsets.UTF_8)),
        () -> LocalDate.of(2026, 1, 1));
  }
}
