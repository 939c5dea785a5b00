package io.datalyptica.component.objectstore.minio;

import io.datalyptica.diagnostic.Severity;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.PlanRule;
import io.datalyptica.rule.Report;
import io.datalyptica.rule.RuleDoc;

/** A user without any grant. */
public final class UserWithoutAccess implements PlanRule {
  @Override
  public RuleDoc doc() {
    return RuleDoc.of(
        "MINIO-031",
        Severity.NOTE,
        "a user of the store that may do nothing",
        """
        Policies are derived from `access`; a user without it has none, and MinIO denies whatever no policy allows.
        The user and its Secret exist for nothing, which is usually a grant that was forgotten.
        """,
        """
        Give the user `access`, or remove it.
        """,
        "minio cmd/iam.go IsAllowed: denied unless a policy allows");
  }

  @Override
  public void judge(Plan plan, Report report) {
    for (StoreUser user : StoreContents.users(plan)) {
      if (user.ofProfile() && user.grants().isEmpty()) {
        report.found(
            user.pointer(),
            "user " + user.name() + " has no access: every request with its key is denied",
            "add access to the user, such as access: [{bucket: <bucket>, mode: read}], or remove"
                + " it");
      }
    }
  }
}
