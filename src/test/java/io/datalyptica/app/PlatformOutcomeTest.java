package io.datalyptica.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.datalyptica.component.Assembly;
import io.datalyptica.component.Component;
import io.datalyptica.component.Draft;
import io.datalyptica.component.Outcome;
import io.datalyptica.component.Part;
import io.datalyptica.component.Row;
import io.datalyptica.component.Site;
import io.datalyptica.component.Tree;
import io.datalyptica.plan.CaSource;
import io.datalyptica.plan.Common;
import io.datalyptica.plan.Consumer;
import io.datalyptica.plan.Identity;
import io.datalyptica.plan.Needs;
import io.datalyptica.plan.Placement;
import io.datalyptica.plan.Plan;
import io.datalyptica.plan.Platform;
import io.datalyptica.plan.Pods;
import io.datalyptica.plan.Slice;
import io.datalyptica.plan.contract.S3Access;
import io.datalyptica.plan.contract.SqlDatabase;
import io.datalyptica.plan.simulation.Loss;
import io.datalyptica.plan.simulation.PlacementChoice;
import io.datalyptica.plan.simulation.Platforms;
import io.datalyptica.profile.Spread;
import io.datalyptica.profile.reader.Shape;
import io.datalyptica.template.JsonText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Components that say nothing of themselves, and what they need of each other. */
class PlatformOutcomeTest {
  /** A component with no word for a simulation. */
  private record Kind(String name) implements Component<String, Decided> {
    @Override
    public Shape<String> shape() {
      throw new UnsupportedOperationException();
    }

    @Override
    public String description() {
      return "";
    }

    @Override
    public Draft<Decided> begin(Site<String> site, Needs needs) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void spell(Decided slice, Plan plan, Tree tree) {}
  }

  private record Decided(Common common) implements Slice {}

  private final Needs needs = new Needs();
  private final List<Part<?>> parts = new ArrayList<>();

  /** A component with groups of pods of these sizes, named {@code name-0} and so on. */
  private void add(String name, int... sizes) {
    List<Pods> groups = new ArrayList<>();
    int ordinal = 0;
    for (int size : sizes) {
      List<String> names = new ArrayList<>();
      for (int i = 0; i < size; i++) {
        names.add(name + "-" + ordinal++);
      }
      groups.add(pods(name, "group " + groups.size(), names));
    }
    parts.add(
        new Part<>(
            new Kind(name),
            new Decided(
                new Common(
                    "/spec/" + name,
                    name,
                    new Identity(name, name, "test"),
                    Map.of(),
                    Map.of(),
                    groups,
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of()))));
  }

  private static Pods pods(String component, String row, List<String> names) {
    return new Pods(
        component,
        row,
        row + " of " + component,
        names.size(),
        new Placement(
            Spread.PREFERRED, false, Map.of(), List.of(), Optional.empty(), Optional.empty()),
        List.of(),
        List.of(),
        Optional.empty(),
        names,
        0);
  }

  private static Consumer consumer(String name) {
    return new Consumer(name, "/spec/" + name + "/database", "Deployment/" + name, Map.of());
  }

  private void needsDatabase(String consumer, String provider) {
    needs
        .database(
            consumer(consumer), new SqlDatabase.Wish(Optional.empty(), "x", List.of(), List.of()))
        .answer(
            "/spec/" + provider,
            new SqlDatabase(
                "x",
                provider,
                5432,
                new SqlDatabase.Login("x", "x", "user", "password", List.of()),
                CaSource.serviceCa(),
                List.of()));
  }

  private Assembly assembly() {
    Platform platform = Platforms.plan(4, 1, "tier: dev").platform();
    List<Slice> slices = new ArrayList<>();
    parts.forEach(part -> slices.add(part.slice()));
    return new Assembly(Plan.of(platform, List.of(), slices, needs), parts);
  }

  private List<Outcome> lose(String... pods) {
    return lose(Platforms.lost(0, 0, pods)).parts();
  }

  private PlatformOutcome lose(Loss loss) {
    Assembly assembly = assembly();
    return PlatformOutcome.of(
        assembly, Platforms.lose(assembly.plan(), loss, PlacementChoice.WORST));
  }

  @Test
  void aComponentServesWhileOnePodOfEachKindIsLeft() {
    add("ledger", 3, 2);
    Outcome some = lose("ledger-0", "ledger-1", "ledger-3").getFirst();
    assertThat(some.reads()).isTrue();
    assertThat(some.writes()).isTrue();
    assertThat(some.rows())
        .containsExactly(
            new Row("ledger, group 0", "1 of 3 pods", "yes", "yes", "-"),
            new Row("ledger, group 1", "1 of 2 pods", "yes", "yes", "-"));
    Outcome none = lose("ledger-3", "ledger-4").getFirst();
    assertThat(none.reads()).isFalse();
    assertThat(none.writes()).isFalse();
    assertThat(none.sentences())
        .containsExactly(
            "ledger, group 0: 3 of 3 pods are left: reads and writes",
            "ledger, group 1: 0 of 2 pods are left: unavailable");
  }

  @Test
  void nodesTakePodsThatHaveNoWordOfTheirOwn() {
    add("ledger", 3);
    assertThat(lose(Platforms.nodes(0)).writes()).isTrue();
    assertThat(lose(Platforms.nodes(1)).writes()).as("preferred: all on one node").isFalse();
  }

  @Test
  void whoIsNotServedSaysSo() {
    add("ledger", 2);
    add("store", 1);
    needsDatabase("ledger", "store");
    List<Outcome> outcomes = lose("store-0");
    assertThat(outcomes.getFirst().rows())
        .containsExactly(new Row("ledger", "2 of 2 pods", "no", "no", "-"));
    assertThat(outcomes.getFirst().sentences())
        .containsExactly(
            "ledger: 2 of 2 pods are left: reads and writes",
            "ledger: it needs a database, and store does not answer: unavailable");
    assertThat(JsonText.write(outcomes.getFirst().tree()))
        .contains("\"reads\": false,\n  \"writes\": false,")
        .contains("\"provider\": \"store\",\n      \"reads\": false,");
    assertThat(lose("ledger-0").getFirst().writes()).isTrue();
  }

  /** PostgreSQL without the guarded majority is read-only, and so is who needs it. */
  @Test
  void whoNeedsWhatIsReadOnlyIsReadOnly() {
    Assembly platform = Platforms.assembly(Components.ALL, 4, 1, "postgresql: {replicas: 3}\n");
    add("ledger", 2);
    parts.addAll(platform.parts());
    needsDatabase("ledger", "postgresql");
    Outcome ledger = lose(Platforms.instances(0, 2)).parts().getFirst();
    assertThat(ledger.reads()).isTrue();
    assertThat(ledger.writes()).isFalse();
    assertThat(ledger.sentences())
        .contains("ledger: it needs a database, and lake-postgres takes no writes: read-only");
    assertThat(lose(Platforms.instances(0, 1)).writes()).isTrue();
  }

  @Test
  void whoBacksUpServesOn() {
    add("ledger", 2);
    add("store", 1);
    needs
        .bucket(
            consumer("ledger"),
            new S3Access.Wish(
                Optional.empty(),
                "x",
                "x",
                "",
                S3Access.Mode.BACKUP,
                new S3Access.Holds.Backups("ledger", "tool", 1, 1, false)))
        .answer("/spec/store", null);
    assertThat(lose("store-0").getFirst().writes()).isTrue();
  }

  @Test
  void whatNobodyProvidesIsAFindingAndNoLoss() {
    add("ledger", 2);
    needs.database(
        consumer("ledger"), new SqlDatabase.Wish(Optional.empty(), "x", List.of(), List.of()));
    assertThat(lose("ledger-0").getFirst().writes()).isTrue();
  }

  /**
   * Every graph of needs, circles included: who serves is who has pods, and whom everything serves
   * that can be reached.
   */
  @Test
  void aLossReachesWhoeverNeedsItOverAnyNumberOfOthers() {
    Random random = new Random(11);
    int served = 0;
    for (int run = 0; run < 500; run++) {
      PlatformOutcomeTest one = new PlatformOutcomeTest();
      int size = 1 + random.nextInt(7);
      boolean[][] edges = new boolean[size][size];
      boolean[] up = new boolean[size];
      List<String> lost = new ArrayList<>();
      for (int i = 0; i < size; i++) {
        one.add("c" + i, 1);
        up[i] = random.nextInt(4) > 0;
        if (!up[i]) {
          lost.add("c" + i + "-0");
        }
      }
      for (int i = 0; i < size; i++) {
        for (int j = 0; j < size; j++) {
          edges[i][j] = random.nextInt(size) == 0;
          if (edges[i][j]) {
            one.needsDatabase("c" + i, "c" + j);
          }
        }
      }
      List<Outcome> outcomes = one.lose(lost.toArray(String[]::new));
      for (int i = 0; i < size; i++) {
        boolean serves = allUp(i, edges, up, new boolean[size]);
        assertThat(outcomes.get(i).reads()).as("run %d, component %d", run, i).isEqualTo(serves);
        assertThat(outcomes.get(i).writes()).isEqualTo(serves);
        served += serves ? 1 : 0;
      }
    }
    assertThat(served).isBetween(300, 1700);
  }

  private static boolean allUp(int from, boolean[][] edges, boolean[] up, boolean[] seen) {
    seen[from] = true;
    for (int to = 0; to < up.length; to++) {
      if (edges[from][to] && !seen[to] && !allUp(to, edges, up, seen)) {
        return false;
      }
    }
    return up[from];
  }

  /** Neither report can forget it. */
  @Test
  void aComponentThatSaysNothingIsInEveryReport() {
    add("ledger", 2);
    Assembly assembly = assembly();
    ProfileJudgement judgement =
        new ProfileJudgement("p", true, Optional.of(assembly), List.of(), "");
    Simulate simulation = Simulate.of(judgement, Platforms.lost(0, 0, "ledger-1"));
    assertThat(SimulationText.of(simulation))
        .contains("\nledger     1 of 2 pods  yes    yes     -\n");
    assertThat(JsonText.write(SimulationTree.of(simulation)))
        .contains("\"ledger\": {\n      \"name\": \"ledger\",")
        .contains("\"left\": 1,");
    assertThat(Losable.of(judgement).names()).containsExactly("ledger-0", "ledger-1");
    assertThat(JsonText.write(CapacityTree.of(judgement))).contains("\"component\": \"ledger\",");
    assertThat(CapacityTables.of(judgement).get("Requests, limits and volumes").text())
        .contains("\nledger ");
  }
}
