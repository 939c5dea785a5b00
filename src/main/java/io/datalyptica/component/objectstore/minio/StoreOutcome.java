package io.datalyptica.component.objectstore.minio;

import io.datalyptica.component.Outcome;
import io.datalyptica.component.Row;
import io.datalyptica.plan.simulation.Case;
import io.datalyptica.profile.Spread;
import io.datalyptica.template.YamlTree;
import java.util.ArrayList;
import java.util.List;

/**
 * What the object store can still do: the worst pool decides, because an object stays in the pool
 * that it was written to.
 */
record StoreOutcome(List<PoolOutcome> pools) {
  StoreOutcome {
    pools = List.copyOf(pools);
  }

  static StoreOutcome of(MinioPlan store, Case lost) {
    List<PoolOutcome> pools = new ArrayList<>();
    Spread spread = store.workload().placement().spread();
    store.pools().forEach(pool -> pools.add(PoolOutcome.of(pool, spread, lost)));
    return new StoreOutcome(pools);
  }

  /** Whether every object can be read. */
  boolean reads() {
    return !pools.isEmpty() && pools.stream().allMatch(PoolOutcome::reads);
  }

  /** Whether every object can be written, those included that exist. */
  boolean writes() {
    return !pools.isEmpty() && pools.stream().allMatch(PoolOutcome::writes);
  }

  /** Whether some pool takes objects that do not exist yet. */
  boolean takesNewObjects() {
    return pools.stream().anyMatch(PoolOutcome::writes);
  }

  /** As it is told. */
  Outcome outcome() {
    List<Row> rows = new ArrayList<>();
    List<String> sentences = new ArrayList<>();
    List<YamlTree> trees = new ArrayList<>();
    for (PoolOutcome pool : pools) {
      rows.add(pool.row());
      sentences.add(pool.sentence());
      trees.add(pool.tree());
    }
    if (pools.size() > 1) {
      rows.add(Row.of("object store, every object", "", reads(), writes()));
      sentences.add(
          "object store: an object stays in its pool, so the worst pool decides; new objects are "
              + (takesNewObjects() ? "taken by a pool that writes" : "refused"));
    }
    YamlTree.Entries tree =
        YamlTree.map()
            .put("reads", reads())
            .put("writes", writes())
            .put("newObjects", takesNewObjects())
            .put("pools", YamlTree.items(trees))
            .build();
    return new Outcome(reads(), writes(), rows, sentences, tree);
  }
}
