package io.datalyptica.component.objectstore.minio;

import io.datalyptica.diagnostic.Fix;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.PlanRule;
import io.datalyptica.rule.Report;

/** A rule that judges the image of the object store's servers. */
interface StoreImageRule extends PlanRule {
  String POINTER = "/spec/objectStore/image";

  /** Without an image of its own the profile gets the pinned, maintained build. */
  Fix PINNED = new Fix(POINTER, "");

  void judge(StoreImage image, Report report);

  @Override
  default void judge(Plan plan, Report report) {
    if (plan.slice(ObjectStorePlan.class).isPresent()) {
      judge(StoreImage.of(plan.slice(ObjectStorePlan.class).get().image()), report);
    }
  }
}
