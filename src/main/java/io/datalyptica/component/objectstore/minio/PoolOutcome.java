package io.datalyptica.component.objectstore.minio;

import io.datalyptica.plan.simulation.Domains;
import io.datalyptica.plan.simulation.Loss;
import io.datalyptica.plan.simulation.Missing;
import io.datalyptica.plan.simulation.Placing;
import io.datalyptica.profile.Spread;
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
public record PoolOutcome(ServerPool pool, Missing servers, List<ServerSets> sets) {
  public PoolOutcome {
    sets = List.copyOf(sets);
  }

  public static PoolOutcome of(
      ServerPool pool, Spread spread, Domains domains, Loss loss, Placing placing) {
    List<ServerSets> sets = new ArrayList<>();
    if (pool.layout().isPresent()) {
      ErasureLayout layout = pool.layout().get();
      int unnamed = missing(pool, spread, domains, loss, 0, placing).lost();
      for (int first = 0; first < pool.servers(); first += layout.nodesPerSet()) {
        int named = named(pool, loss, first, first + layout.nodesPerSet());
        sets.add(new ServerSets(layout, first, Math.min(layout.nodesPerSet(), unnamed + named)));
      }
    }
    int named = named(pool, loss, 0, pool.servers());
    return new PoolOutcome(pool, missing(pool, spread, domains, loss, named, placing), sets);
  }

  private static Missing missing(
      ServerPool pool, Spread spread, Domains domains, Loss loss, int named, Placing placing) {
    return Missing.of(pool.servers(), spread, domains, loss, named, placing);
  }

  private static int named(ServerPool pool, Loss loss, int from, int to) {
    int named = 0;
    for (int ordinal = from; ordinal < to && !loss.pods().isEmpty(); ordinal++) {
      named += loss.pods().contains(pool.server(ordinal)) ? 1 : 0;
    }
    return named;
  }

  /** A pool is formatted only once its last server runs (minio cmd/prepare-storage.go). */
  public boolean formatted() {
    return !sets.isEmpty() && servers.pending() == 0;
  }

  /** Whether everything that lies in this pool can be read. */
  public boolean reads() {
    return formatted() && sets.stream().allMatch(ServerSets::reads);
  }

  /**
   * Whether everything that lies in this pool can be written anew, and every new object that is put
   * here.
   */
  public boolean writes() {
    return formatted() && sets.stream().allMatch(ServerSets::writes);
  }

  /** The sets with the fewest drives left. */
  public Optional<ServerSets> worst() {
    return sets.stream().min(Comparator.comparingInt(ServerSets::drivesLeft));
  }
}
