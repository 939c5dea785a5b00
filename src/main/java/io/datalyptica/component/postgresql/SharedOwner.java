package io.datalyptica.component.postgresql;

import io.datalyptica.plan.Plan;
import io.datalyptica.rule.Report;
import java.util.HashMap;
import java.util.Map;

/** Databases that are not separated from each other. */
public final class SharedOwner implements PostgresqlRule {
  @Override
  public String id() {
    return "PG-071";
  }

  @Override
  public void judge(Plan plan, PostgresqlPlan postgresql, Report report) {
    Map<String, String> firsts = new HashMap<>();
    boolean namesFirst = postgresql.manager().keys().database().isPresent();
    for (int i = 0; i < postgresql.databases().size(); i++) {
      String owner = postgresql.databases().get(i).owner();
      String first = firsts.putIfAbsent(owner, postgresql.databases().get(i).name());
      if (first != null) {
        report.found(
            "PG-071",
            AT + "/databases/" + i + "/owner",
            owner
                + " owns "
                + first
                + " as well: whoever logs in as "
                + owner
                + " can drop both"
                + (namesFirst ? ", and its Secret names " + first + " only" : ""),
            "remove owner, so that "
                + postgresql.databases().get(i).name()
                + " has one of its own");
      }
    }
  }
}
