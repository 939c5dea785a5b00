package io.datalyptica.plan.simulation;

import io.datalyptica.profile.Spread;

/**
 * The pods of one kind that are not there.
 *
 * @param wanted as many as the profile asks for
 * @param pending pods that never found a node of their own, because {@code spread: required} has
 *     fewer nodes than pods
 * @param lost running pods that the loss takes at most
 */
public record Missing(int wanted, int pending, int lost) {

  /**
   * @param named lost pods that are named; the worst is that they run on nodes that stay
   */
  public static Missing of(
      int pods, Spread spread, Domains domains, Loss loss, int named, PlacementChoice placing) {
    int running = spread == Spread.REQUIRED ? Math.min(pods, domains.workers()) : pods;
    boolean even = spread == Spread.REQUIRED || placing == PlacementChoice.EVEN;
    int taken =
        even
            ? domains.takenEvenly(running, loss.zones(), loss.nodes())
            : loss.ofDomains() ? running : 0;
    return new Missing(pods, pods - running, Math.min(running, taken + named));
  }

  public int left() {
    return wanted - pending - lost;
  }
}
