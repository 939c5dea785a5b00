package io.datalyptica.app;

import io.datalyptica.diagnostic.Diagnostic;
import io.datalyptica.diagnostic.Severity;
import io.datalyptica.plan.Plan;
import java.util.List;
import java.util.Optional;

/**
 * One profile, read, planned and judged.
 *
 * @param source the profile as the user named it
 * @param readable false: it cannot be read as a profile at all
 * @param plan empty when the profile has faults of form
 * @param lines the text of the profile, for excerpts
 */
public record Judgement(
    String source,
    boolean readable,
    Optional<Plan> plan,
    List<Diagnostic> findings,
    List<String> lines) {

  /** Whether the plan may be spelled: an error means that nothing is written. */
  public boolean sound() {
    return plan.isPresent() && !erroneous();
  }

  private boolean erroneous() {
    for (Diagnostic finding : findings) {
      if (finding.severity() == Severity.ERROR && !finding.accepted()) {
        return true;
      }
    }
    return false;
  }

  /** The plan of a sound profile. */
  public Plan soundPlan() {
    return plan.orElseThrow();
  }
}
