package io.datalyptica.plan.simulation;

import io.datalyptica.plan.Pods;

/** One loss, and one way in which the pods may have been placed before it. */
public record Case(Domains domains, Loss loss, PlacementChoice placing) {
  /** What is missing of {@code pods}. */
  public Missing missing(Pods pods) {
    return missing(pods, 0);
  }

  /**
   * The same where further pods are lost that have no names.
   *
   * @param counted how many; the worst is that they run on nodes that stay
   */
  public Missing missing(Pods pods, int counted) {
    int named = counted;
    for (String name : pods.names()) {
      named += loss.pods().contains(name) ? 1 : 0;
    }
    return Missing.of(pods.count(), pods.placement().spread(), domains, loss, named, placing);
  }
}
