package io.datalyptica.rule;

import io.datalyptica.diagnostic.Severity;
import io.datalyptica.plan.OperatorPackage;
import io.datalyptica.plan.OperatorPlan;
import io.datalyptica.plan.Plan;

/** A mirror for the images, and an operator out of a catalog that lies outside of it. */
public final class PublicCatalogBehindMirror implements PlanRule {
  @Override
  public RuleDoc doc() {
    return RuleDoc.of(
        "K8S-070",
        Severity.NOTE,
        "an operator out of a public catalog beside a mirror",
        """
        `images.registry` rewrites what stands in the manifests. An operator comes out of a catalog, and OpenShift's own CatalogSources
        (`community-operators`, `certified-operators`, `redhat-operators`, `redhat-marketplace`) have their index in registry.redhat.io: on a
        cluster without a way out that index cannot be pulled, the Subscription stays unresolved, no operator is installed and nobody acts on
        its custom resource. A cluster that has both, a mirror and a way out, or an own CatalogSource under one of these names, is fine.
        """,
        "Mirror the catalog (`datalyptica images --format oc-mirror`), apply the CatalogSource that"
            + " oc-mirror writes, and name it in `subscription.source`.",
        "OLM: CatalogSource.spec.image; oc-mirror v2 internal/pkg/clusterresources: CatalogSource"
            + " cs-<index>-<tag>");
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
