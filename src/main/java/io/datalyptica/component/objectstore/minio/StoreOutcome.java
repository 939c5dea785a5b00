package io.datalyptica.component.objectstore.minio;

import java.util.List;

/**
 * What the object store can still do: the worst pool decides, because an object stays in the pool
 * that it was written to.
 */
public record StoreOutcome(List<PoolOutcome> pools) {
  public StoreOutcome {
    pools = List.copyOf(pools);
  }

  /** Whether every object can be read. */
  public boolean reads() {
    return !pools.isEmpty() && pools.stream().allMatch(PoolOutcome::reads);
  }

  /** Whether every object can be written, those included that exist. */
  public boolean writes() {
    return !pools.isEmpty() && pools.stream().allMatch(PoolOutcome::writes);
  }

  /** Whether some pool takes objects that do not exist yet. */
  public boolean takesNewObjects() {
    return pools.stream().anyMatch(PoolOutcome::writes);
  }
}
