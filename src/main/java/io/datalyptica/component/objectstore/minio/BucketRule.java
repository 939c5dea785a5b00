package io.datalyptica.component.objectstore.minio;

import io.datalyptica.plan.Plan;
import io.datalyptica.rule.PlanRule;
import io.datalyptica.rule.Report;
import java.util.List;

/** A rule that judges every bucket of the object store by itself. */
interface BucketRule extends PlanRule {
  /**
   * @param pointer where the bucket stands in the profile
   */
  void judge(Plan plan, BucketPlan bucket, String pointer, Report report);

  @Override
  default void judge(Plan plan, Report report) {
    List<BucketPlan> buckets = StoreContents.buckets(plan);
    for (int i = 0; i < buckets.size(); i++) {
      judge(
          plan,
          buckets.get(i),
          "/spec/objectStore/buckets/" + i,
          report); // the profile's come first, in its order
    }
  }
}
