package io.datalyptica.component.objectstore.minio;

import io.datalyptica.plan.Plan;
import io.datalyptica.rule.PlanRule;
import io.datalyptica.rule.Report;

/** A user without any grant. */
public final class UserWithoutAccess implements PlanRule {
  @Override
  public String id() {
    return "MINIO-031";
  }

  @Override
  public void judge(Plan plan, Report report) {
    for (StoreUser user : StoreContents.users(plan)) {
      if (user.ofProfile() && user.grants().isEmpty()) {
        report.found(
            "MINIO-031",
            user.pointer(),
            "user " + user.name() + " has no access: every request with its key is denied",
            "add access to the user, such as access: [{bucket: <bucket>, mode: read}], or remove"
                + " it");
      }
    }
  }
}
