package io.datalyptica.component.objectstore.foreign;

import io.datalyptica.plan.Plan;
import io.datalyptica.rule.PlanRule;
import io.datalyptica.rule.Report;

/** A name that somebody else may have taken. */
public final class CommonBucketName implements PlanRule {
  @Override
  public String id() {
    return "S3-010";
  }

  @Override
  public void judge(Plan plan, Report report) {
    if (plan.slice(ForeignStorePlan.class).isEmpty()
        || !plan.slice(ForeignStorePlan.class).get().claimed()) {
      return;
    }
    ForeignStorePlan store = plan.slice(ForeignStorePlan.class).get();
    String platform = plan.platform().name().value();
    for (int i = 0; i < store.buckets().size(); i++) {
      String bucket = store.buckets().get(i).name();
      if (!bucket.contains(platform) && !bucket.contains(plan.platform().namespace().value())) {
        report.found(
            "S3-010",
            "/spec/objectStore/buckets/" + i + "/name",
            "bucket "
                + bucket
                + " may be somebody else's in this store already: then its claim is pending for"
                + " ever",
            "name it " + platform + "-" + bucket + ", here and where it is used");
      }
    }
  }
}
