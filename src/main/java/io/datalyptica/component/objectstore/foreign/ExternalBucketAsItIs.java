package io.datalyptica.component.objectstore.foreign;

import io.datalyptica.component.objectstore.minio.BucketWishes;
import io.datalyptica.diagnostic.Severity;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.PlanRule;
import io.datalyptica.rule.Report;
import io.datalyptica.rule.RuleDoc;

/** What the profile asks of a bucket that somebody else made. */
public final class ExternalBucketAsItIs implements PlanRule {
  @Override
  public RuleDoc doc() {
    return RuleDoc.of(
        "S3-009",
        Severity.WARNING,
        "a property that nothing sets on an external bucket",
        """
        Buckets of an external store are used as they are. Versions, locks, limits, anonymous access and lifecycle rules belong to whoever
        runs it: nothing here sets them, and the Job that asks for the buckets does not look at them.
        """,
        """
        Ask the owner of the store for it, and remove it from the profile, or accept this finding with the owner's answer as the reason.
        """,
        "the profile format, spec.objectStore.provider external");
  }

  @Override
  public void judge(Plan plan, Report report) {
    if (plan.foreignStore().isEmpty() || plan.foreignStore().get().claimed()) {
      return;
    }
    ForeignStorePlan store = plan.foreignStore().get();
    for (int i = 0; i < store.buckets().size(); i++) {
      String bucket = store.buckets().get(i).name();
      for (BucketWishes.Wish wish : BucketWishes.withQuota(store.buckets().get(i).asked())) {
        report.found(
            "/spec/objectStore/buckets/" + i + "/" + wish.field(),
            "nothing sets "
                + wish.words()
                + " on the external bucket "
                + bucket
                + ", or finds out whether it is set",
            "ask the owner of the store, and remove " + wish.field() + " from bucket " + bucket);
      }
    }
  }
}
