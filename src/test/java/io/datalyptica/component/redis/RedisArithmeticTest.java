package io.datalyptica.component.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.datalyptica.app.Catalogue;
import io.datalyptica.app.Judge;
import io.datalyptica.app.ProfileJudgement;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * What {@code explain ID --profile} computes: the sums are right, and the rules speak when the sums
 * say so.
 */
class RedisArithmeticTest {
  private static final Pattern TOLERANCE =
      Pattern.compile(
          "- group redis: (\\d+) Sentinels - max\\(quorum (\\d+), majority (\\d+)\\) = (\\d+) may"
              + " be lost\n");
  private static final Pattern AMOUNT = Pattern.compile("(-?[0-9.]+) (Ki|Mi|Gi)");
  private static final Pattern SHARE =
      Pattern.compile("maxMemory is (\\d+) % of the limit, (\\d+) % are allowed\n");

  private static ProfileJudgement judge(String groups) {
    String profile =
        """
        apiVersion: datalyptica.io/v1alpha1
        kind: PlatformProfile
        metadata: {name: groups}
        spec:
          storageClass: block
          nodes: {workers: 9}
          redis:
        """
            + groups.indent(4);
    ByteArrayInputStream in = new ByteArrayInputStream(profile.getBytes(StandardCharsets.UTF_8));
    return Judge.judge("-", in, () -> LocalDate.of(2026, 1, 1));
  }

  private static String arithmetic(String id, ProfileJudgement judgement) {
    return Catalogue.arithmetic(id, judgement.assembly().orElseThrow());
  }

  private static boolean fires(String id, ProfileJudgement judgement) {
    return judgement.findings().stream().anyMatch(d -> d.rule().text().equals(id));
  }

  /** Counted out: those that are left call the master down, and elect by more than half of all. */
  @Test
  void theLossesShownAreThoseAfterWhichAFailoverStillHappens() {
    for (int voters = 1; voters <= 9; voters++) {
      for (int quorum = 1; quorum <= voters; quorum++) {
        int tolerated = 0;
        for (int left = voters - 1; left >= quorum && 2 * left > voters; left--) {
          tolerated++;
        }
        ProfileJudgement judgement =
            judge(
                "- {role: cache, replicas: %s, sentinel: {quorum: %s}}".formatted(voters, quorum));
        List<Integer> shown = numbers(arithmetic("REDIS-003", judgement));

        assertThat(shown.get(0) - Math.max(shown.get(1), shown.get(2)))
            .as("the sum of %s", shown)
            .isEqualTo(shown.get(3));
        assertThat(List.of(shown.get(0), shown.get(1), shown.get(3)))
            .containsExactly(voters, quorum, tolerated);
      }
    }
  }

  private static List<Integer> numbers(String line) {
    var match = TOLERANCE.matcher(line);
    assertThat(match.matches()).as(line).isTrue();
    return List.of(
        Integer.parseInt(match.group(1)),
        Integer.parseInt(match.group(2)),
        Integer.parseInt(match.group(3)),
        Integer.parseInt(match.group(4)));
  }

  @Test
  void theMemoryShownIsASumAndTheRulesSpeakWhenItSaysSo() {
    for (int pods = 1; pods <= 3; pods += 2) {
      for (int maxMemory = 400; maxMemory <= 1000; maxMemory += 30) {
        ProfileJudgement judgement =
            judge(
                """
                - role: cache
                  replicas: %s
                  maxMemory: %sMi
                  resources: {requests: {memory: 1Gi}, limits: {memory: 1Gi}}
                """
                    .formatted(pods, maxMemory));
        String line = arithmetic("REDIS-012", judgement);
        List<Double> amounts = mebibytes(line.substring(0, line.indexOf(';')));
        double headroom = amounts.removeLast();
        double sum = amounts.removeFirst();
        for (double taken : amounts) {
          sum -= taken;
        }

        assertThat(headroom).as(line).isCloseTo(sum, within(0.1));
        assertThat(amounts).as(line).hasSize(pods == 1 ? 2 : 3).contains((double) maxMemory);
        assertThat(fires("REDIS-012", judgement)).as(line).isEqualTo(headroom <= 0);
        assertThat(fires("REDIS-013", judgement))
            .as(line)
            .isEqualTo(headroom > 0 && aboveWhatIsAllowed(line));
      }
    }
  }

  private static List<Double> mebibytes(String text) {
    return new ArrayList<>(
        AMOUNT
            .matcher(text)
            .results()
            .map(m -> Double.parseDouble(m.group(1)) * factor(m))
            .toList());
  }

  private static double factor(MatchResult amount) {
    return switch (amount.group(2)) {
      case "Gi" -> 1024;
      case "Ki" -> 1.0 / 1024;
      default -> 1;
    };
  }

  private static boolean aboveWhatIsAllowed(String line) {
    var share = SHARE.matcher(line);
    assertThat(share.find()).as(line).isTrue();
    return Integer.parseInt(share.group(1)) > Integer.parseInt(share.group(2));
  }

  @Test
  void everyGroupThatItConcernsHasALine() {
    ProfileJudgement judgement =
        judge(
            """
            - name: queue
              role: broker
              maxMemory: 2Gi
              storage: 50Gi
              minReplicasToWrite: 0
              sentinel: {downAfter: 5s, failoverTimeout: 10s}
            - {name: pages, role: cache, replicas: 1, sentinel: none, maxMemory: 700Mi}
            - {name: logins, role: session, minReplicasToWrite: 1, maxLag: 4s}
            """);

    assertThat(arithmetic("REDIS-002", judgement))
        .hasLineCount(3)
        .contains("- group pages: no Sentinel: 0 may be lost\n");
    assertThat(arithmetic("REDIS-007", judgement))
        .isEqualTo(
            """
            - group queue: an isolated master accepts writes until the partition heals: all of \
            them are lost
            - group logins: an isolated master refuses writes after 4 s: at most 4 s of writes \
            are lost
            """);
    assertThat(arithmetic("REDIS-009", judgement))
        .isEqualTo(
            """
            - group queue: 3 pods - 1 master - 1 away = 1 replicas; writes need 0
            - group logins: 3 pods - 1 master - 1 away = 1 replicas; writes need 1
            """);
    assertThat(arithmetic("REDIS-010", judgement))
        .startsWith("- group queue: maxLag 3 s against downAfter 5 s\n- group logins: maxLag 4 s");
    assertThat(arithmetic("REDIS-022", judgement))
        .hasLineCount(3)
        .startsWith("- group queue: 3 x maxMemory 2 Gi = 6 Gi; the volume has 50Gi\n");
    assertThat(arithmetic("REDIS-024", judgement))
        .hasLineCount(2)
        .startsWith(
            "- group queue: max(3 x downAfter 5 s, 2 Gi at 100 MiB/s = 21 s) = 21 s;"
                + " failoverTimeout is 10 s\n");
    assertThat(arithmetic("REDIS-025", judgement)).isEmpty();
  }
}
