package io.datalyptica.component.objectstore.foreign;

import io.datalyptica.component.objectstore.minio.ObjectStoreSpec.UserSpec;
import io.datalyptica.diagnostic.Severity;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.PlanRule;
import io.datalyptica.rule.Report;
import io.datalyptica.rule.RuleDoc;
import java.util.List;

/** Users of a store that makes none for us. */
public final class UsersNobodyMakes implements PlanRule {
  @Override
  public RuleDoc doc() {
    return RuleDoc.of(
        "S3-007",
        Severity.ERROR,
        "users in a store where this platform can make none",
        """
        A claim makes one account of its own for each bucket; its policy cannot be chosen. In an external store whoever runs it makes
        users. The user would stand in the profile, its least-privilege policy nowhere, and its Secret would open nothing.
        """,
        """
        Remove `users`. With claims, applications take the pair from the Secret of the claim of their bucket; in an external store, ask
        its owner for a user and make the application's Secret from that.
        """,
        "lib-bucket-provisioner pkg/provisioner/api/provisioner.go: one credential for each claim");
  }

  @Override
  public void judge(Plan plan, Report report) {
    if (plan.foreignStore().isEmpty()) {
      return;
    }
    ForeignStorePlan store = plan.foreignStore().get();
    List<UserSpec> users = store.users();
    for (int i = 0; i < users.size(); i++) {
      String name = users.get(i).name().value();
      report.found(
          "/spec/objectStore/users/" + i,
          store.claimed()
              ? "a claim makes its own account and no user "
                  + name
                  + ": the access of "
                  + name
                  + " is not granted"
              : "nobody makes user "
                  + name
                  + " in an external store: the access of "
                  + name
                  + " is not granted",
          store.claimed()
              ? "remove user "
                  + name
                  + "; its application takes the keys of Secret <claim> of its bucket"
              : "remove user " + name + ", and ask the owner of the store for one");
    }
  }
}
