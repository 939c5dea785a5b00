package io.datalyptica.component.objectstore.foreign;

import io.datalyptica.diagnostic.Fix;
import io.datalyptica.diagnostic.Severity;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.PlanRule;
import io.datalyptica.rule.Report;
import io.datalyptica.rule.RuleDoc;

/** Words without a listener. */
public final class IdleStoreField implements PlanRule {
  @Override
  public RuleDoc doc() {
    return RuleDoc.of(
        "S3-005",
        Severity.WARNING,
        "a value that the chosen object store does not have",
        """
        Pools, parity, Routes and certificates are of the servers that `provider: minio` runs; a storage class of claims, an endpoint
        and its CA are of stores that others run. The value is not rendered anywhere, and whoever changes it changes nothing.
        """,
        """
        Remove it, or choose the provider that it belongs to.
        """,
        "the profile format, spec.objectStore");
  }

  @Override
  public void judge(Plan plan, Report report) {
    for (IdleField field : plan.idle()) {
      report.found(
          field.pointer(),
          field.field() + " has no effect with " + field.chosen(),
          "remove " + field.field(),
          Fix.safe(field.pointer(), ""));
    }
  }
}
