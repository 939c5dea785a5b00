package io.datalyptica.rule;

import io.datalyptica.plan.OperatorPackage;
import io.datalyptica.plan.OperatorPlan;
import io.datalyptica.plan.Plan;
import java.util.Optional;

/** A mirror, and an operator whose bundle does not say what to mirror. */
public final class UnlistedOperands implements PlanRule {
  @Override
  public String id() {
    return "K8S-072";
  }

  @Override
  public void judge(Plan plan, Report report) {
    if (plan.platform().registry().isEmpty()) {
      return;
    }
    for (OperatorPlan operator : plan.operators()) {
      Optional<OperatorPackage> known = operator.known();
      if (known.isPresent() && !known.get().listsOperands() && operator.pulled().isEmpty()) {
        String version = operator.version().map(v -> "version " + v).orElse("the channel's head");
        report.found(
            "K8S-072",
            operator.section() + "/subscription/package",
            "the bundles of package "
                + known.get().name()
                + " list no operands, and those of "
                + version
                + " are not known: a mirror of "
                + plan.platform().registry().get()
                + " lacks "
                + String.join(", ", operator.related()),
            "set subscription.package: crunchy-postgres-operator with the mirrored certified"
                + " catalog as source, or subscription.startingCSV: "
                + known.get().bundles().getLast().csv());
      }
    }
  }
}
