package io.datalyptica.app;

import io.datalyptica.plan.Plan;
import io.datalyptica.plan.simulation.Loss;
import io.datalyptica.plan.simulation.Outcome;
import io.datalyptica.plan.simulation.Placing;

/**
 * One profile and one loss: what is left at the worst, and what would be left if every pod stood as
 * far from the others as possible. The two differ only where the spread is preferred or none.
 */
public record Simulate(String source, Plan plan, Loss loss, Outcome worst, Outcome even) {

  public static Simulate of(String source, Plan plan, Loss loss) {
    return new Simulate(
        source,
        plan,
        loss,
        Outcome.of(plan, loss, Placing.WORST),
        Outcome.of(plan, loss, Placing.EVEN));
  }

  /** Whether it matters which of the allowed placements the scheduler chose. */
  public boolean placementMatters() {
    return !worst.equals(even);
  }
}
