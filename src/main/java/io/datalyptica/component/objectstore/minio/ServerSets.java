package io.datalyptica.component.objectstore.minio;

import io.datalyptica.template.YamlTree;

/**
 * Erasure sets that lie on the same servers of one pool, and what the worst loss leaves of each of
 * them.
 *
 * <p>MinIO expands its endpoints with the hosts varying fastest and cuts the list into sets (minio
 * cmd/endpoint-ellipses.go, docs/distributed/DESIGN.md). Up to 16 servers a set is a multiple of
 * the servers, so that each set has drives of all of them. Above, a set is a run of {@code setSize}
 * neighbours, and the next drive of the same neighbours makes another one.
 *
 * @param firstServer ordinal of the first server that carries them
 * @param serversLost of the servers that carry them
 */
record ServerSets(ErasureLayout layout, int firstServer, int serversLost) {

  int lastServer() {
    return firstServer + layout.nodesPerSet() - 1;
  }

  /** How many sets there are on these servers. */
  int count() {
    return layout.sets() / (layout.servers() / layout.nodesPerSet());
  }

  int drivesLeft() {
    return layout.setSize() - serversLost * layout.drivesPerNode();
  }

  boolean reads() {
    return drivesLeft() >= layout.readQuorum();
  }

  boolean writes() {
    return drivesLeft() >= layout.writeQuorum();
  }

  YamlTree tree() {
    return YamlTree.map()
        .put("firstServer", firstServer)
        .put("lastServer", lastServer())
        .put("sets", count())
        .put("drives", layout.setSize())
        .put("left", drivesLeft())
        .put("readQuorum", layout.readQuorum())
        .put("writeQuorum", layout.writeQuorum())
        .put("reads", reads())
        .put("writes", writes())
        .build();
  }
}
