package io.datalyptica.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.datalyptica.app.Judge;
import io.datalyptica.app.ProfileJudgement;
import io.datalyptica.diagnostic.Diagnostic;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The hand-written platform as it stands in its documents ({@code
 * test-fixtures/seed/profile.yaml}): what its authors believed and what it is. One row for each
 * fault: the rule, a piece of the line it must point at, and a piece of what it must say, the
 * profile's own numbers among them.
 */
class SeedPlatformTest {
  private static final String SEED = "test-fixtures/seed/profile.yaml";
  private static final ProfileJudgement JUDGEMENT =
      Judge.judge(SEED, InputStream.nullInputStream(), () -> LocalDate.of(2026, 1, 1));

  @ParameterizedTest(name = "{0} at {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        // EC:2 on four drives loses writes at the second loss although the text says that it
        // survives two
        "MINIO-006 | parity: 2                     | loses writes at the second loss",
        // four servers on three workers
        "K8S-003   | servers: 4                    | leaves 2 of 4 drives of a set; writes need 3",
        // images without a version, of a server that nobody maintains
        "SEC-001   | image: quay.io/minio          | has no version",
        "SEC-011   | image: quay.io/minio          | CVE-2026-40344",
        // public lakehouse and warehouse
        "SEC-020   | name: lakehouse               | without credentials",
        "SEC-020   | name: warehouse               | without credentials",
        "SEC-030   | tls: none                     | readable",
        "NET-003   | networkPolicies               | network policies are off",
        // spread only preferred
        "K8S-002   | spread: preferred             | all 3 PostgreSQL instances",
        "K8S-002   | spread: none                  | all 3 pods of Redis group redis",
        // PostgreSQL
        "SEC-040   | name: nessie, superuser: true | nessie is a superuser",
        "SEC-040   | name: mlflow, superuser: true | mlflow is a superuser",
        "PG-003    | synchronous: {mode: off}      | 2 standbys is asynchronous",
        "PG-010    | walStorage: none              | no volume of its own",
        "PG-020    | work_mem: 16MB                | 4.63 Gi, more than the limit of 4 Gi",
        "PG-024    | memory: 2Gi}                 | request of 2 Gi is below the limit of 4 Gi",
        "PG-030    | maxConnections: 200           | 525 connections of clients and a reserve of 12"
            + " make 537",
        "PG-050    | bucket: datalyptica           | 9500-storageclass, like the database",
        // Redis: memory equal to the limit, LRU under a broker, no minimum of replicas, mixed
        // roles, short time-out
        "REDIS-012 | maxMemory: 2Gi                | the container may use 2 Gi",
        "REDIS-016 | eviction: allkeys-lru         | throws away queues",
        "REDIS-007 | minReplicasToWrite: 0         | acknowledges writes while the partition lasts",
        "REDIS-019 | name: nessie, role: cache     | shares the memory of a broker",
        "REDIS-024 | failoverTimeout: 10s          | given up after 10 s",
        "REDIS-014 | memory: 1Gi                   | evicted first",
      })
  void theFaultIsFound(String rule, String line, String message) {
    assertThat(JUDGEMENT.findings())
        .filteredOn(d -> d.rule().text().equals(rule))
        .as("%s in a line with %s", rule, line)
        .anySatisfy(
            d -> {
              assertThat(line(d)).contains(line);
              assertThat(d.message()).contains(message);
            });
  }

  @Test
  void nothingOfItIsAFaultOfForm() {
    assertThat(JUDGEMENT.plan()).isPresent();
    assertThat(JUDGEMENT.findings()).noneMatch(d -> d.rule().text().startsWith("PROFILE"));
  }

  @Test
  void itIsNotRendered() {
    assertThat(JUDGEMENT.sound()).isFalse();
  }

  @Test
  void nothingIsSaidTwice() {
    List<String> said =
        JUDGEMENT.findings().stream().map(d -> d.rule() + " " + d.at().pointer()).toList();
    assertThat(said).doesNotHaveDuplicates();
  }

  private static String line(Diagnostic d) {
    return JUDGEMENT.line(d.at().line());
  }
}
