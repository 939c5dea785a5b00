package io.datalyptica.app;

import io.datalyptica.component.objectstore.foreign.ForeignStorePlan;
import io.datalyptica.component.objectstore.minio.PoolOutcome;
import io.datalyptica.component.redis.RedisOutcome;
import io.datalyptica.plan.simulation.Failover;
import io.datalyptica.plan.simulation.Loss;
import io.datalyptica.plan.simulation.Missing;
import io.datalyptica.plan.simulation.Outcome;
import io.datalyptica.profile.NodesSpec;
import io.datalyptica.template.Table;
import java.util.ArrayList;
import java.util.List;

/** What is left, for people: a table, and the arithmetic of each row below it. */
public final class SimulationText {
  private SimulationText() {}

  /** What is lost, such as {@code 1 of 4 nodes, minio-2}. */
  public static String lost(Simulate simulation) {
    Loss loss = simulation.loss();
    NodesSpec nodes = simulation.plan().platform().nodes();
    List<String> lost = new ArrayList<>();
    if (loss.zones() > 0) {
      lost.add(loss.zones() + " of " + SimulationSentences.counted(nodes.zones(), "zone"));
    }
    if (loss.nodes() > 0) {
      lost.add(loss.nodes() + " of " + SimulationSentences.counted(nodes.workers(), "node"));
    }
    if (loss.instances() > 0) {
      lost.add(SimulationSentences.counted(loss.instances(), "PostgreSQL instance"));
    }
    lost.addAll(loss.pods());
    return lost.isEmpty() ? "nothing" : String.join(", ", lost);
  }

  public static String of(Simulate simulation) {
    String outside =
        simulation.plan().slice(ForeignStorePlan.class).isEmpty()
            ? ""
            : "\nThe object store ("
                + simulation.plan().slice(ForeignStorePlan.class).get().provider()
                + ") is run by somebody else: what it can do after this loss is not computed, it is"
                + " taken to be there\n";
    return placed(simulation) + outside;
  }

  private static String placed(Simulate simulation) {
    if (!simulation.placementMatters()) {
      return "Worst case, the same wherever the pods are as their spread allows\n\n"
          + of(simulation.worst());
    }
    return "Worst case: pods side by side, as their spread allows\n\n"
        + of(simulation.worst())
        + "\nAs spread as possible\n\n"
        + of(simulation.even());
  }

  private static String of(Outcome outcome) {
    List<List<String>> rows = new ArrayList<>();
    List<String> sentences = new ArrayList<>();
    outcome
        .objectStore()
        .ifPresent(
            store -> {
              for (PoolOutcome pool : store.pools()) {
                String name = "object store, pool " + pool.pool().index();
                rows.add(
                    row(name, left(pool.servers(), "server"), pool.reads(), pool.writes(), "-"));
                sentences.add(SimulationSentences.of(pool));
              }
              if (store.pools().size() > 1) {
                rows.add(row("object store, every object", "", store.reads(), store.writes(), "-"));
                sentences.add(
                    "object store: an object stays in its pool, so the worst pool decides; new"
                        + " objects are "
                        + (store.takesNewObjects() ? "taken by a pool that writes" : "refused"));
              }
            });
    outcome
        .postgresql()
        .ifPresent(
            p -> {
              rows.add(
                  row(
                      "PostgreSQL",
                      left(p.instances(), "instance"),
                      p.reads(),
                      p.writes(),
                      word(p.failover())));
              sentences.add(SimulationSentences.of(p));
            });
    for (RedisOutcome r : outcome.redis()) {
      String name = "Redis " + r.group().names().name();
      rows.add(row(name, left(r.pods(), "pod"), r.reads(), r.writes(), word(r.failover())));
      sentences.add(SimulationSentences.of(r));
    }
    outcome
        .backups()
        .ifPresent(
            b -> {
              rows.add(List.of("backups", "", "-", yes(b.written()), "-"));
              sentences.add(SimulationSentences.of(b));
            });
    Table table = new Table(List.of("Component", "Left", "Reads", "Writes", "Failover"), rows);
    StringBuilder text = new StringBuilder(table.text()).append('\n');
    sentences.forEach(s -> text.append("- ").append(s).append('\n'));
    return text.toString();
  }

  private static String left(Missing missing, String what) {
    return missing.left() + " of " + SimulationSentences.counted(missing.wanted(), what);
  }

  private static List<String> row(
      String component, String left, boolean reads, boolean writes, String failover) {
    return List.of(component, left, yes(reads), yes(writes), failover);
  }

  private static String yes(boolean value) {
    return value ? "yes" : "no";
  }

  private static String word(Failover failover) {
    return switch (failover) {
      case NOT_NEEDED -> "not needed";
      case AUTOMATIC -> "automatic";
      case BY_HAND -> "by hand";
      case NOBODY_LEFT -> "nobody left";
    };
  }
}
