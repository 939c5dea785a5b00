package io.datalyptica.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.datalyptica.app.Judge;
import io.datalyptica.app.ProfileJudgement;
import io.datalyptica.diagnostic.Diagnostic;
import io.datalyptica.diagnostic.Severity;
import io.datalyptica.profile.Profiles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

/** What holds for the findings of any profile. */
class FindingsPropertiesTest {
  private static final String PLATFORM =
      """
      apiVersion: datalyptica.io/v1alpha1
      kind: PlatformProfile
      metadata: {name: property}
      spec:
        appsDomain: apps.example.com
        storageClass: block
        nodes: {workers: %d}
        objectStore:
          spread: %s
          pools: [{servers: %d, drivesPerServer: %d, size: 200Gi}]
          buckets: [lakehouse, backups]
        postgresql:
          spread: %2$s
          replicas: 3
          databases: [app]
          backup: {bucket: backups}
        redis:
          - {role: broker, spread: %2$s, replicas: %5$d}
      """;

  @ParameterizedTest
  @ValueSource(strings = {"required", "preferred", "none"})
  void anotherWorkerNeverAddsAPlacementError(String spread) {
    int errors = 0;
    for (int servers : new int[] {2, 3, 4, 6, 8, 12}) {
      for (int drives : new int[] {1, 2, 4}) {
        for (int replicas : new int[] {3, 5}) {
          int before = Integer.MAX_VALUE;
          for (int workers = 1; workers <= 14; workers++) {
            int now =
                placementErrors(PLATFORM.formatted(workers, spread, servers, drives, replicas));
            assertThat(now)
                .as("%d servers on %d workers, spread %s", servers, workers, spread)
                .isLessThanOrEqualTo(before);
            before = now;
            errors += now;
          }
          assertThat(before).as("errors with a worker for each pod").isZero();
        }
      }
    }
    assertThat(errors).as("errors with too few workers").isPositive();
  }

  private static int placementErrors(String profile) {
    int errors = 0;
    for (var finding : judge(profile).findings()) {
      boolean placement = finding.rule().text().startsWith("K8S-");
      errors += placement && finding.severity() == Severity.ERROR ? 1 : 0;
    }
    return errors;
  }

  static List<Path> profiles() throws IOException {
    List<Path> profiles = new ArrayList<>();
    profiles.add(Path.of("test-fixtures", "seed", "profile.yaml"));
    profiles.add(Path.of("test-fixtures", "cases", "full", "profile.yaml"));
    try (Stream<Path> folders = Files.list(Path.of("test-fixtures", "rules"))) {
      folders.map(f -> f.resolve("fires.yaml")).sorted().forEach(profiles::add);
    }
    return profiles;
  }

  @ParameterizedTest
  @MethodSource("profiles")
  void theOrderOfKeysNeverChangesTheFindings(Path profile) throws IOException {
    Object tree = new Yaml().load(Files.readString(profile));
    List<String> findings = findings(new Yaml().dump(tree));
    for (int seed = 0; seed < 5; seed++) {
      assertThat(findings(new Yaml().dump(shuffled(tree, new Random(seed))))).isEqualTo(findings);
    }
  }

  @ParameterizedTest
  @MethodSource("profiles")
  void codeInAFindingStandsBetweenTwoBackticks(Path profile) throws IOException {
    for (Diagnostic d : judge(Files.readString(profile)).findings()) {
      assertThat(d.message()).matches(Profiles::isPaired);
      assertThat(d.remedy()).matches(Profiles::isPaired).doesNotContain("``");
    }
  }

  @Test
  void shufflingReallyChangesTheText() throws IOException {
    Object tree = new Yaml().load(Files.readString(profiles().getFirst()));
    assertThat(new Yaml().dump(shuffled(tree, new Random(1)))).isNotEqualTo(new Yaml().dump(tree));
  }

  private static Object shuffled(Object node, Random random) {
    if (node instanceof List<?> list) {
      return list.stream().map(item -> shuffled(item, random)).toList();
    }
    if (!(node instanceof Map<?, ?> map)) {
      return node;
    }
    List<Object> keys = new ArrayList<>(map.keySet());
    Collections.shuffle(keys, random);
    Map<Object, Object> shuffled = new LinkedHashMap<>();
    keys.forEach(key -> shuffled.put(key, shuffled(map.get(key), random)));
    return shuffled;
  }

  private static List<String> findings(String profile) {
    return judge(profile).findings().stream()
        .map(
            d ->
                d.rule()
                    + " "
                    + d.severity()
                    + " "
                    + d.at().pointer()
                    + " "
                    + d.message()
                    + " "
                    + d.remedy())
        .sorted()
        .toList();
  }

  private static ProfileJudgement judge(String profile) {
    byte[] text = profile.getBytes(StandardCharsets.UTF_8);
    return Judge.judge("-", new ByteArrayInputStream(text), () -> LocalDate.of(2026, 1, 1));
  }
}
