package io.datalyptica.component.objectstore.foreign;

import io.datalyptica.diagnostic.Severity;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.PlanRule;
import io.datalyptica.rule.Report;
import io.datalyptica.rule.RuleDoc;

/** A store that nothing uses. */
public final class StoreWithoutBuckets implements PlanRule {
  @Override
  public RuleDoc doc() {
    return RuleDoc.of(
        "S3-014",
        Severity.NOTE,
        "a store of somebody else without a bucket",
        """
        Of a store that somebody else runs only the buckets are the platform's. Without one, nothing is claimed, asked or rendered.
        """,
        """
        Name the buckets in `objectStore.buckets`, or remove `objectStore`.
        """,
        "the profile format, spec.objectStore.buckets");
  }

  @Override
  public void judge(Plan plan, Report report) {
    if (plan.foreignStore().isPresent() && plan.foreignStore().get().buckets().isEmpty()) {
      report.found(
          "/spec/objectStore",
          "the profile needs no bucket of this store: nothing is rendered for it but a page",
          "add spec.objectStore.buckets, or remove spec.objectStore");
    }
  }
}
