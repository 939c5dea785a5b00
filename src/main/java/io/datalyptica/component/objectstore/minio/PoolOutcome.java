package io.datalyptica.component.objectstore.minio;

import io.datalyptica.component.Left;
import io.datalyptica.component.Outcome;
import io.datalyptica.component.Row;
import io.datalyptica.plan.Amounts;
import io.datalyptica.plan.simulation.Case;
import io.datalyptica.plan.simulation.Loss;
import io.datalyptica.plan.simulation.Missing;
import io.datalyptica.profile.Spread;
import io.datalyptica.template.YamlTree;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What one server pool can still do.
 *
 * @param sets by the servers that carry them, each at its own worst; empty when the server refuses
 *     the layout
 */
record PoolOutcome(ServerPool pool, Missing servers, List<ServerSets> sets) {
  PoolOutcome {
    sets = List.copyOf(sets);
  }

  static PoolOutcome of(ServerPool pool, Spread spread, Case lost) {
    List<ServerSets> sets = new ArrayList<>();
    if (pool.layout().isPresent()) {
      ErasureLayout layout = pool.layout().get();
      int unnamed = missing(pool, spread, lost, 0).lost();
      for (int first = 0; first < pool.servers(); first += layout.nodesPerSet()) {
        int named = named(pool, lost.loss(), first, first + layout.nodesPerSet());
        sets.add(new ServerSets(layout, first, Math.min(layout.nodesPerSet(), unnamed + named)));
      }
    }
    int named = named(pool, lost.loss(), 0, pool.servers());
    return new PoolOutcome(pool, missing(pool, spread, lost, named), sets);
  }

  private static Missing missing(ServerPool pool, Spread spread, Case lost, int named) {
    return Missing.of(pool.servers(), spread, lost.domains(), lost.loss(), named, lost.placing());
  }

  private static int named(ServerPool pool, Loss loss, int from, int to) {
    int named = 0;
    for (int ordinal = from; ordinal < to && !loss.pods().isEmpty(); ordinal++) {
      named += loss.pods().contains(pool.server(ordinal)) ? 1 : 0;
    }
    return named;
  }

  /** A pool is formatted only once its last server runs (minio cmd/prepare-storage.go). */
  boolean formatted() {
    return !sets.isEmpty() && servers.pending() == 0;
  }

  /** Whether everything that lies in this pool can be read. */
  boolean reads() {
    return formatted() && sets.stream().allMatch(ServerSets::reads);
  }

  /**
   * Whether everything that lies in this pool can be written anew, and every new object that is put
   * here.
   */
  boolean writes() {
    return formatted() && sets.stream().allMatch(ServerSets::writes);
  }

  /** The sets with the fewest drives left. */
  Optional<ServerSets> worst() {
    return sets.stream().min(Comparator.comparingInt(ServerSets::drivesLeft));
  }

  private Left left() {
    return new Left(servers, "server");
  }

  Row row() {
    return Row.of("object store, pool " + pool.index(), left().text(), reads(), writes());
  }

  String sentence() {
    String name = "pool " + pool.index() + ": ";
    Optional<ServerSets> worst = worst();
    if (worst.isEmpty()) {
      return name + "the server refuses to start with this layout: nothing is stored";
    }
    if (!formatted()) {
      return name
          + left().sentence()
          + "; a pool is formatted only when all run: nothing is stored";
    }
    ServerSets least = worst.get();
    ErasureLayout layout = least.layout();
    String where =
        sets.size() == 1
            ? "a set"
            : "a set on servers " + least.firstServer() + " to " + least.lastServer();
    return name
        + (least.drivesLeft() + " of " + Amounts.counted(layout.setSize(), "drive"))
        + (" of " + where + Left.are(least.drivesLeft()) + " left; ")
        + ("reads need " + layout.readQuorum() + ", writes need " + layout.writeQuorum() + ": ")
        + Outcome.verdict(least.reads(), least.writes());
  }

  YamlTree tree() {
    List<YamlTree> trees = new ArrayList<>();
    sets.forEach(s -> trees.add(s.tree()));
    return left()
        .into(YamlTree.map().put("index", pool.index()), reads(), writes())
        .put("sets", YamlTree.items(trees))
        .put("explanation", sentence())
        .build();
  }
}
