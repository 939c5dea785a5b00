package io.datalyptica.rule;

import io.datalyptica.plan.OperatorPackage;
import io.datalyptica.plan.OperatorPlan;
import io.datalyptica.plan.Plan;

/** A mirror for the images, and an operator out of a catalog that lies outside of it. */
public final class PublicCatalogBehindMirror implements PlanRule {
  @Override
  public String id() {
    return "K8S-070";
  }

  @Override
  public void judge(Plan plan, Report report) {
    if (plan.platform().registry().isEmpty()) {
      return;
    }
    String registry = plan.platform().registry().get();
    for (OperatorPlan operator : plan.operators()) {
      String source = operator.subscription().source();
      OperatorPackage.index(source)
          .ifPresent(
              index ->
                  report.found(
                      "K8S-070",
                      operator.section() + "/subscription/source",
                      "images come from "
                          + registry
                          + ", but the operator from "
                          + source
                          + ", whose index is "
                          + index
                          + ": without a way out of the cluster no operator is installed",
                      "mirror the catalog and set subscription.source to its CatalogSource, such as"
                          + " "
                          + operator.mirroredSource(plan.platform())));
    }
  }
}
