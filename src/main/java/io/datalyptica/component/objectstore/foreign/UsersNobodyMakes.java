package io.datalyptica.component.objectstore.foreign;

import io.datalyptica.component.objectstore.minio.ObjectStoreSpec.UserSpec;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.PlanRule;
import io.datalyptica.rule.Report;
import java.util.List;

/** Users of a store that makes none for us. */
public final class UsersNobodyMakes implements PlanRule {
  @Override
  public String id() {
    return "S3-007";
  }

  @Override
  public void judge(Plan plan, Report report) {
    if (plan.slice(ForeignStorePlan.class).isEmpty()) {
      return;
    }
    ForeignStorePlan store = plan.slice(ForeignStorePlan.class).get();
    List<UserSpec> users = store.users();
    for (int i = 0; i < users.size(); i++) {
      String name = users.get(i).name().value();
      report.found(
          "S3-007",
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
