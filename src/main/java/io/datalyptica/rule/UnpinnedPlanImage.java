package io.datalyptica.rule;

import io.datalyptica.component.redis.RedisPlan;
import io.datalyptica.plan.Plan;

/** An image of the profile that may be another one tomorrow. */
public final class UnpinnedPlanImage implements PlanRule {
  @Override
  public String id() {
    return "SEC-001";
  }

  @Override
  public void judge(Plan plan, Report report) {
    plan.objectStore().ifPresent(store -> judge("/spec/objectStore", store.image(), report));
    plan.foreignStore()
        .ifPresent(store -> judge("/spec/objectStore", store.check().image().reference(), report));
    plan.postgresql()
        .ifPresent(p -> p.image().ifPresent(image -> judge("/spec/postgresql", image, report)));
    for (RedisPlan group : plan.redis()) {
      judge(group.pointer(), group.image(), report);
    }
  }

  private static void judge(String section, String image, Report report) {
    String name = image.substring(image.lastIndexOf('/') + 1);
    boolean pinned =
        name.indexOf('@') >= 0 || (name.indexOf(':') >= 0 && !name.endsWith(":latest"));
    if (!pinned) {
      report.found(
          "SEC-001",
          section + "/image",
          "image "
              + image
              + " has no version: pods that restart on different days run different builds",
          "set image to a release, such as "
              + name.replace(":latest", "")
              + ":<version>, or to a digest");
    }
  }
}
