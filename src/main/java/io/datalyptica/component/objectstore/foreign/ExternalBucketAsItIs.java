package io.datalyptica.component.objectstore.foreign;

import io.datalyptica.component.objectstore.minio.BucketWishes;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.PlanRule;
import io.datalyptica.rule.Report;

/** What the profile asks of a bucket that somebody else made. */
public final class ExternalBucketAsItIs implements PlanRule {
  @Override
  public String id() {
    return "S3-009";
  }

  @Override
  public void judge(Plan plan, Report report) {
    if (plan.slice(ForeignStorePlan.class).isEmpty()
        || plan.slice(ForeignStorePlan.class).get().claimed()) {
      return;
    }
    ForeignStorePlan store = plan.slice(ForeignStorePlan.class).get();
    for (int i = 0; i < store.buckets().size(); i++) {
      String bucket = store.buckets().get(i).name();
      for (BucketWishes.Wish wish : BucketWishes.withQuota(store.buckets().get(i).asked())) {
        report.found(
            "S3-009",
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
