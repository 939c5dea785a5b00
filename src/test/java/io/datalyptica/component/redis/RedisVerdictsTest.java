package io.datalyptica.component.redis;

import static org.assertj.core.api.Assertions.assertThat;

import io.datalyptica.app.Judge;
import io.datalyptica.app.ProfileJudgement;
import io.datalyptica.diagnostic.Diagnostic;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * What the rules say of pods, quorum and min-replicas is what losing every subset of the pods
 * gives, for 1 to 9 pods: the model knows nothing of the plan's arithmetic, it loses pods and holds
 * Sentinel's election among those left.
 */
class RedisVerdictsTest {
  private static final int PODS = 9;
  private static final Set<String> QUORUM =
      Set.of("REDIS-001", "REDIS-002", "REDIS-003", "REDIS-004", "REDIS-005", "REDIS-006");
  private static final Set<String> WRITES = Set.of("REDIS-008", "REDIS-009");

  /**
   * Pod 0 is the master; a Sentinel and a Redis run in each.
   *
   * @param min replicas that a master demands before it writes
   */
  private record Group(int pods, int quorum, int min) {
    /**
     * The living Sentinels hold an election of one epoch: all that see the master down vote for the
     * first of them.
     */
    boolean elects(int lost) {
      int seeDown = 0;
      int votes = 0;
      int candidate = -1;
      for (int pod = 0; pod < pods; pod++) {
        if ((lost >> pod & 1) == 0) {
          seeDown++;
          candidate = candidate < 0 ? pod : candidate;
          votes++;
        }
      }
      int against = pods - votes; // the dead stay known, and never vote
      return candidate >= 0 && seeDown >= quorum && votes > against && votes >= quorum;
    }

    boolean finds(int lost) {
      boolean masterLives = (lost & 1) == 0;
      return masterLives || elects(lost);
    }

    /** A master, old or new, with the replicas that are left. */
    boolean writes(int lost) {
      return finds(lost) && pods - Integer.bitCount(lost) - 1 >= min;
    }

    /** The most pods of which any may be lost at once. */
    int tolerated(boolean writing) {
      int fewestFatal = pods;
      for (int lost = 1; lost < 1 << pods; lost++) {
        if (writing ? !writes(lost) : !finds(lost)) {
          fewestFatal = Math.min(fewestFatal, Integer.bitCount(lost));
        }
      }
      return fewestFatal - 1;
    }

    int bestTolerated(int ofPods) {
      int best = 0;
      for (int q = 1; q <= ofPods; q++) {
        best = Math.max(best, new Group(ofPods, q, 0).tolerated(false));
      }
      return best;
    }

    /** Whether so few Sentinels can call the master down that they could not replace it. */
    boolean alarmsInVain() {
      for (int lost = 0; lost < 1 << pods; lost++) {
        int alive = pods - Integer.bitCount(lost);
        if (alive >= quorum && !elects(lost)) {
          return true;
        }
      }
      return false;
    }

    Set<String> quorumVerdict() {
      Set<String> ids = new TreeSet<>();
      boolean never = !elects(0);
      int tolerated = tolerated(false);
      if (never) {
        ids.add("REDIS-001");
      }
      if (!never && tolerated == 0 || pods == 1) {
        ids.add("REDIS-002");
      }
      if (pods > 2 && bestTolerated(pods) == bestTolerated(pods - 1)) {
        ids.add("REDIS-003");
      }
      if (pods > 7 && pods % 2 == 1) {
        ids.add("REDIS-004");
      }
      if (pods > 2 && alarmsInVain()) {
        ids.add("REDIS-005");
      }
      if (tolerated > 0 && tolerated < bestTolerated(pods)) {
        ids.add("REDIS-006");
      }
      return ids;
    }

    Set<String> writesVerdict() {
      boolean never = !writes(0);
      boolean oneLoss = pods > 2 && !never && tolerated(true) == 0;
      return never ? Set.of("REDIS-008") : oneLoss ? Set.of("REDIS-009") : Set.of();
    }
  }

  @Test
  void everyQuorumOfEveryNumberOfPods() {
    for (int pods = 1; pods <= PODS; pods++) {
      for (int quorum = 1; quorum <= pods + 2; quorum++) {
        Group group = new Group(pods, quorum, 1);
        ProfileJudgement judgement = judge(group);
        assertThat(ids(judgement, QUORUM)).as("%s", group).isEqualTo(group.quorumVerdict());
        RedisPlan plan = judgement.plan().orElseThrow().slices(RedisPlan.class).getFirst();
        int tolerated = group.elects(0) ? group.tolerated(false) : 0;
        assertThat(plan.quorum().orElseThrow().lossesTolerated())
            .as("%s", group)
            .isEqualTo(tolerated);
      }
    }
  }

  @Test
  void everyMinimumOfReplicas() {
    for (int pods = 2; pods <= PODS; pods++) {
      for (int min = 0; min <= pods + 1; min++) {
        Group group = new Group(pods, pods / 2 + 1, min);
        ProfileJudgement judgement = judge(group);
        assertThat(ids(judgement, WRITES)).as("%s", group).isEqualTo(group.writesVerdict());
        RedisPlan plan = judgement.plan().orElseThrow().slices(RedisPlan.class).getFirst();
        assertThat(plan.lossesTolerated())
            .as("%s", group)
            .isEqualTo(group.writes(0) ? group.tolerated(true) : 0);
      }
    }
  }

  private static ProfileJudgement judge(Group group) {
    String profile =
        """
        apiVersion: datalyptica.io/v1alpha1
        kind: PlatformProfile
        metadata: {name: group}
        spec:
          storageClass: block
          nodes: {workers: 20}
          redis:
            - role: cache
              replicas: %d
              minReplicasToWrite: %d
              sentinel: {quorum: %d}
        """
            .formatted(group.pods(), group.min(), group.quorum());
    return Judge.judge(
        "-",
        new ByteArrayInputStream(profile.getBytes(StandardCharsets.UTF_8)),
        () -> LocalDate.of(2026, 1, 1));
  }

  private static Set<String> ids(ProfileJudgement judgement, Set<String> of) {
    Set<String> ids = new TreeSet<>();
    for (Diagnostic d : judgement.findings()) {
      if (of.contains(d.rule().text())) {
        ids.add(d.rule().text());
      }
    }
    return ids;
  }
}
