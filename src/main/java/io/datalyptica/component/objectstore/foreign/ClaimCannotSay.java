package io.datalyptica.component.objectstore.foreign;

import io.datalyptica.component.objectstore.minio.BucketWishes;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.PlanRule;
import io.datalyptica.rule.Report;

/** What the profile asks of a bucket and a claim cannot pass on. */
public final class ClaimCannotSay implements PlanRule {
  @Override
  public String id() {
    return "S3-008";
  }

  @Override
  public void judge(Plan plan, Report report) {
    if (plan.slice(ForeignStorePlan.class).isEmpty()
        || !plan.slice(ForeignStorePlan.class).get().claimed()) {
      return;
    }
    ForeignStorePlan store = plan.slice(ForeignStorePlan.class).get();
    for (int i = 0; i < store.buckets().size(); i++) {
      String bucket = store.buckets().get(i).name();
      for (BucketWishes.Wish wish : BucketWishes.of(store.buckets().get(i).asked())) {
        report.found(
            "S3-008",
            "/spec/objectStore/buckets/" + i + "/" + wish.field(),
            "the claim of "
                + bucket
                + " cannot ask for "
                + wish.words()
                + ": the bucket is made without",
            "remove " + wish.field() + " from bucket " + bucket);
      }
    }
  }
}
