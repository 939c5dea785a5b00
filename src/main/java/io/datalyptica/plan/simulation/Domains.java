package io.datalyptica.plan.simulation;

import io.datalyptica.profile.NodesSpec;

/**
 * The failure domains: zones, and the workers in them, as even as can be.
 *
 * @param zones at most as many as workers
 */
public record Domains(int workers, int zones) {
  public Domains {
    workers = Math.max(1, workers);
    zones = Math.clamp(zones, 1, workers);
  }

  public static Domains of(NodesSpec nodes) {
    return new Domains(nodes.workers(), nodes.zones());
  }

  /**
   * The most of {@code pods} evenly placed pods that {@code zonesLost} zones and {@code nodesLost}
   * further nodes can take.
   *
   * <p>Zones are of at most three kinds: with the larger number of nodes or not, with the larger
   * number of pods or not, and the pods that are left over go where nodes are left over. Losing the
   * fullest zones is not always worst, since a zone with fewer pods may have them on fewer nodes;
   * so every split of the lost zones over the three kinds is tried.
   */
  public int takenEvenly(int pods, int zonesLost, int nodesLost) {
    int lower = Math.min(workers % zones, pods % zones);
    int upper = Math.max(workers % zones, pods % zones);
    Zones[] kinds = {zones(0, lower, pods), zones(lower, upper, pods), zones(upper, zones, pods)};
    int lost = Math.min(zones, zonesLost);
    int most = 0;
    for (int first = 0; first <= Math.min(lost, kinds[0].count); first++) {
      for (int second = 0; second <= Math.min(lost - first, kinds[1].count); second++) {
        int third = lost - first - second;
        if (third <= kinds[2].count) {
          int whole = first * kinds[0].pods + second * kinds[1].pods + third * kinds[2].pods;
          Zones[] left = {
            kinds[0].without(first), kinds[1].without(second), kinds[2].without(third)
          };
          most = Math.max(most, whole + onFullest(left, nodesLost));
        }
      }
    }
    return most;
  }

  /**
   * The zones from the {@code from}th to before the {@code to}th; zones with more nodes and with
   * more pods come first.
   */
  private Zones zones(int from, int to, int pods) {
    return new Zones(
        to - from,
        workers / zones + (from < workers % zones ? 1 : 0),
        pods / zones + (from < pods % zones ? 1 : 0));
  }

  /** Pods on the {@code nodes} fullest nodes of all {@code kinds}. */
  private static int onFullest(Zones[] kinds, int nodes) {
    int fullest = 0;
    for (Zones kind : kinds) {
      fullest = Math.max(fullest, kind.each() + 1);
    }
    int pods = 0;
    int wanted = nodes;
    for (int level = fullest; level > 0 && wanted > 0; level--) {
      for (Zones kind : kinds) {
        int taken = Math.min(wanted, kind.nodesWith(level));
        pods += taken * level;
        wanted -= taken;
      }
    }
    return pods;
  }

  /** Equal zones: how many, and the nodes and pods of each. */
  private record Zones(int count, int nodes, int pods) {
    Zones without(int lost) {
      return new Zones(count - lost, nodes, pods);
    }

    int each() {
      return pods / nodes;
    }

    /** Nodes that carry {@code level} pods. */
    int nodesWith(int level) {
      int fuller = pods % nodes;
      return level == each() ? count * (nodes - fuller) : level == each() + 1 ? count * fuller : 0;
    }
  }
}
