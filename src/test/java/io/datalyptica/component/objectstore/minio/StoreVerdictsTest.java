package io.datalyptica.component.objectstore.minio;

import static org.assertj.core.api.Assertions.assertThat;

import io.datalyptica.app.Judge;
import io.datalyptica.app.ProfileJudgement;
import io.datalyptica.diagnostic.Diagnostic;
import io.datalyptica.diagnostic.Fix;
import io.datalyptica.plan.Plan;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * What the rules say of a pool is what counting its drives says, for all of 1 to 40 servers with 1
 * to 16 drives.
 */
class StoreVerdictsTest {
  private static final int SERVERS = 40;
  private static final int DRIVES = 16;
  private static final int PARITY = 8;
  private static final Set<String> REFUSALS = Set.of("MINIO-001", "MINIO-002");
  private static final Set<String> LOSSES =
      Set.of("MINIO-003", "MINIO-004", "MINIO-005", "MINIO-006");

  private record Pool(int servers, int drives, int parity) {}

  private static ProfileJudgement judge(String pools, String parity) {
    String profile =
        """
        apiVersion: datalyptica.io/v1alpha1
        kind: PlatformProfile
        metadata: {name: pools}
        spec:
          appsDomain: apps.example.com
          storageClass: block
          nodes: {workers: 100}
          objectStore: {%spools: [%s]}
        """
            .formatted(parity, pools);
    return Judge.judge(
        "-",
        new ByteArrayInputStream(profile.getBytes(StandardCharsets.UTF_8)),
        () -> LocalDate.of(2026, 1, 1));
  }

  private static ProfileJudgement judge(Pool pool) {
    return judge(
        "{servers: " + pool.servers() + ", drivesPerServer: " + pool.drives() + "}",
        "parity: " + pool.parity() + ", ");
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

  private static List<Pool> pools() {
    List<Pool> pools = new ArrayList<>();
    for (int servers = 1; servers <= SERVERS; servers++) {
      for (int drives = 1; drives <= DRIVES; drives++) {
        for (int parity = 0; parity <= PARITY; parity++) {
          pools.add(new Pool(servers, drives, parity));
        }
      }
    }
    return pools;
  }

  @Test
  void theVerdictIsWhatCountingDrivesSays() {
    for (Pool pool : pools()) {
      DriveModel model = DriveModel.of(pool.servers(), pool.drives(), pool.parity());
      ProfileJudgement judgement = judge(pool);
      assertThat(ids(judgement, REFUSALS))
          .as("%s is refused", pool)
          .hasSize(model.refused() ? 1 : 0);
      if (model.refused()) {
        assertThat(ids(judgement, LOSSES)).as("%s has one cause and one finding", pool).isEmpty();
      } else {
        assertThat(ids(judgement, LOSSES)).as("%s", pool).isEqualTo(losses(pool, model));
        assertThat(said(judgement)).as("%s", pool).contains(survival(model));
        messagesAgree(pool, judgement, model);
      }
    }
  }

  private static Set<String> losses(Pool pool, DriveModel model) {
    Set<String> ids = new TreeSet<>();
    if (pool.servers() == 1) {
      ids.add("MINIO-004");
    }
    if (pool.parity() == 0 && model.setSize() > 1) {
      ids.add("MINIO-003");
    }
    if (pool.servers() > 1 && pool.parity() > 0 && model.writesSurvive() == 0) {
      ids.add("MINIO-005");
    }
    if (model.writesSurvive() > 0 && model.readsSurvive() > model.writesSurvive()) {
      ids.add("MINIO-006");
    }
    return ids;
  }

  private static String said(ProfileJudgement judgement) {
    Plan plan = judgement.plan().orElseThrow();
    MinioPlan store = plan.slice(MinioPlan.class).orElseThrow();
    return MinioRules.arithmetic("MINIO-005", store, plan);
  }

  private static String survival(DriveModel model) {
    int reads = model.readsSurvive();
    String lost = reads == 1 ? " lost server" : " lost servers";
    return "reads survive " + reads + lost + ", writes " + model.writesSurvive() + "\n";
  }

  private static void messagesAgree(Pool pool, ProfileJudgement judgement, DriveModel model) {
    for (Diagnostic d : judgement.findings()) {
      if (d.rule().text().equals("MINIO-005")) {
        String then = model.readsSurvive() > 0 ? "read-only" : "unavailable";
        assertThat(d.message()).as("%s", pool).contains(then + " until it returns");
      }
      if (d.rule().text().equals("MINIO-006")) {
        assertThat(d.message())
            .as("%s", pool)
            .contains("reads with " + model.readsSurvive() + " server")
            .endsWith("writes with " + model.writesSurvive());
      }
    }
  }

  /**
   * A remedy that a program can apply silences its finding, and never makes a pool that the server
   * refuses.
   */
  @Test
  void everyFixOfALayoutMendsIt() {
    for (Pool pool : pools()) {
      for (Diagnostic d : judge(pool).findings()) {
        if (!d.fixes().isEmpty() && d.rule().text().startsWith("MINIO-")) {
          Pool mended = pool;
          for (Fix fix : d.fixes()) {
            mended = applied(mended, fix);
          }
          Set<String> left = ids(judge(mended), Set.of(d.rule().text()));
          assertThat(left).as("%s of %s mended to %s", d.rule(), pool, mended).isEmpty();
        }
      }
    }
  }

  private static Pool applied(Pool pool, Fix fix) {
    int value = Integer.parseInt(fix.value());
    return switch (fix.pointer()) {
      case "/spec/objectStore/parity" -> new Pool(pool.servers(), pool.drives(), value);
      case "/spec/objectStore/pools/0/servers" -> new Pool(value, pool.drives(), pool.parity());
      case "/spec/objectStore/pools/0/drivesPerServer" ->
          new Pool(pool.servers(), value, pool.parity());
      default -> throw new IllegalArgumentException(fix.pointer());
    };
  }

  /**
   * With several pools one parity holds for all, and it is the first pool's own when the profile
   * names none.
   */
  @Test
  void everyPoolMustTakeTheCommonParity() {
    int[][] layouts = {
      {1, 1}, {2, 1}, {3, 1}, {4, 1}, {6, 1}, {4, 4}, {17, 2}, {1, 4}, {18, 1}, {8, 1}
    };
    for (int[] first : layouts) {
      for (int[] second : layouts) {
        for (int parity = -1; parity <= PARITY; parity++) {
          int common = parity < 0 ? ownParity(DriveModel.setSize(first[0], first[1])) : parity;
          boolean lonely = first[0] * first[1] == 1 || second[0] * second[1] == 1;
          boolean refused =
              lonely
                  || DriveModel.of(first[0], first[1], common).refused()
                  || DriveModel.of(second[0], second[1], common).refused();
          ProfileJudgement judgement =
              judge(
                  item(first) + ", " + item(second), parity < 0 ? "" : "parity: " + parity + ", ");
          assertThat(ids(judgement, REFUSALS).isEmpty())
              .as("%s and %s with EC:%d", item(first), item(second), common)
              .isEqualTo(!refused);
        }
      }
    }
  }

  private static String item(int[] layout) {
    return "{servers: " + layout[0] + ", drivesPerServer: " + layout[1] + "}";
  }

  /** The table of MinIO's DefaultParityBlocks. */
  private static int ownParity(int setSize) {
    int[] table = {0, 0, 1, 1, 2, 2, 3, 3};
    return setSize < table.length ? table[setSize] : 4;
  }
}
