package io.datalyptica.app;

import io.datalyptica.component.Assembly;
import io.datalyptica.plan.simulation.Case;
import io.datalyptica.plan.simulation.Domains;
import io.datalyptica.plan.simulation.Loss;
import io.datalyptica.plan.simulation.PlacementChoice;
import io.datalyptica.profile.NodesSpec;

/**
 * One profile and one loss: what is left at the worst, and what would be left if every pod stood as
 * far from the others as possible. The two differ only where the spread is preferred or none.
 */
public record Simulate(
    String source, Assembly assembly, Loss loss, PlatformOutcome worst, PlatformOutcome even) {

  /** What becomes of a profile that has a plan. */
  public static Simulate of(ProfileJudgement judgement, Loss loss) {
    Assembly assembly = judgement.assembly().orElseThrow();
    Domains domains = Domains.of(assembly.plan().platform().nodes());
    return new Simulate(
        judgement.source(),
        assembly,
        loss,
        PlatformOutcome.of(assembly, new Case(domains, loss, PlacementChoice.WORST)),
        PlatformOutcome.of(assembly, new Case(domains, loss, PlacementChoice.EVEN)));
  }

  NodesSpec nodes() {
    return assembly.plan().platform().nodes();
  }

  /** Whether it matters which of the allowed placements the scheduler chose. */
  public boolean placementMatters() {
    return !worst.equals(even);
  }
}
