package io.datalyptica.rule;

import io.datalyptica.diagnostic.Severity;
import io.datalyptica.plan.OperatorPackage;
import io.datalyptica.plan.OperatorPlan;
import io.datalyptica.plan.Plan;
import java.util.Optional;

/** A mirror, and an operator whose bundle does not say what to mirror. */
public final class UnlistedOperands implements PlanRule {
  @Override
  public RuleDoc doc() {
    return RuleDoc.of(
        "K8S-072",
        Severity.WARNING,
        "an operator whose operands a mirror will lack",
        """
        oc-mirror copies what a bundle lists in `spec.relatedImages` and the images of its Deployments. The community's bundle of PGO lists
        none: its operands stand only in the environment of the operator (`RELATED_IMAGE_*`), and its annotation says
        `features.operators.openshift.io/disconnected: "false"`. The operator is installed out of the mirror, and the pods of PostgreSQL, of
        the backups and of PgBouncer end in ImagePullBackOff. The certified bundle (package `crunchy-postgres-operator`) lists all of them, by
        digest. Of versions that this program knows, `datalyptica images --format oc-mirror` adds the operands itself.
        """,
        "Use package `crunchy-postgres-operator` out of the mirrored certified catalog, or pin a"
            + " version whose images are known.",
        "community-operators-prod operators/postgresql/5.8.5 (no spec.relatedImages);"
            + " certified-operators operators/crunchy-postgres-operator/5.8.9; operator-registry"
            + " alpha/action/render.go, getRelatedImages");
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
