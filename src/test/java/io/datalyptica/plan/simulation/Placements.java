package io.datalyptica.plan.simulation;

import io.datalyptica.profile.Spread;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Every placement of a few pods on a few workers, and every way to lose workers and zones: the long
 * way that the engine's sums replace. A placement says for each pod which worker it is on; -1 is
 * nowhere. Worker w stands in zone w % zones.
 */
public record Placements(int pods, int workers, int zones, Spread spread, PlacementChoice placing) {
  static final int PENDING = -1;

  public void each(Consumer<int[]> visitor) {
    place(new int[pods], 0, visitor);
  }

  private void place(int[] at, int pod, Consumer<int[]> visitor) {
    if (pod == pods) {
      if (allowed(at)) {
        visitor.accept(at);
      }
      return;
    }
    for (int worker = spread == Spread.REQUIRED && pods > workers ? PENDING : 0;
        worker < workers;
        worker++) {
      at[pod] = worker;
      place(at, pod + 1, visitor);
    }
  }

  private boolean allowed(int[] at) {
    int[] onWorker = new int[workers];
    int[] inZone = new int[zones];
    int running = 0;
    for (int worker : at) {
      if (worker != PENDING) {
        onWorker[worker]++;
        inZone[worker % zones]++;
        running++;
      }
    }
    if (spread == Spread.REQUIRED) {
      return running == Math.min(pods, workers)
          && max(onWorker) <= 1
          && (pods > workers || max(inZone) - min(inZone) <= 1);
    }
    return placing == PlacementChoice.WORST || even(onWorker, inZone);
  }

  private boolean even(int[] onWorker, int[] inZone) {
    if (max(inZone) - min(inZone) > 1) {
      return false;
    }
    for (int zone = 0; zone < zones; zone++) {
      // Zone 0 is one of those with the most workers.
      for (int larger = 0; larger < zones && workersIn(larger) > workersIn(zone); larger++) {
        if (inZone[larger] < inZone[zone]) {
          return false;
        }
      }
      for (int a = zone; a < workers; a += zones) {
        for (int b = zone; b < workers; b += zones) {
          if (Math.abs(onWorker[a] - onWorker[b]) > 1) {
            return false;
          }
        }
      }
    }
    return true;
  }

  private int workersIn(int zone) {
    return (workers - zone - 1) / zones + 1;
  }

  /**
   * Every set of workers that {@code zonesLost} zones and {@code nodesLost} further workers, or
   * what is left of them, make.
   */
  public List<boolean[]> losses(int zonesLost, int nodesLost) {
    List<boolean[]> losses = new ArrayList<>();
    for (int z = 0; z < 1 << zones; z++) {
      if (Integer.bitCount(z) == zonesLost) {
        int free = 0;
        for (int w = 0; w < workers; w++) {
          free += (z >> w % zones & 1) == 0 ? 1 : 0;
        }
        addNodes(z, Math.min(free, nodesLost), losses);
      }
    }
    return losses;
  }

  private void addNodes(int lostZones, int nodes, List<boolean[]> losses) {
    for (int n = 0; n < 1 << workers; n++) {
      boolean[] lost = new boolean[workers];
      boolean further = Integer.bitCount(n) == nodes;
      for (int w = 0; w < workers; w++) {
        boolean zone = (lostZones >> w % zones & 1) == 1;
        boolean node = (n >> w & 1) == 1;
        further &= !(zone && node);
        lost[w] = zone || node;
      }
      if (further) {
        losses.add(lost);
      }
    }
  }

  private static int max(int[] counts) {
    int max = counts[0];
    for (int c : counts) {
      max = Math.max(max, c);
    }
    return max;
  }

  private static int min(int[] counts) {
    int min = counts[0];
    for (int c : counts) {
      min = Math.min(min, c);
    }
    return min;
  }
}
