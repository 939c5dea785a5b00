package io.datalyptica.component.postgresql;

import io.datalyptica.diagnostic.Fix;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.Report;
import java.util.List;
import java.util.Locale;

/** PostgreSQL without its own protection against a crash. */
public final class UnsafeDurability implements PostgresqlRule {
  private static final List<String> NAMES = List.of("fsync", "full_page_writes");

  @Override
  public String id() {
    return "PG-008";
  }

  @Override
  public void judge(Plan plan, PostgresqlPlan postgresql, Report report) {
    for (String name : NAMES) {
      String value =
          postgresql.chosenParameters().getOrDefault(name, "on").toLowerCase(Locale.ROOT);
      if (value.equals("off") || value.equals("false") || value.equals("no") || value.equals("0")) {
        report.found(
            "PG-008",
            PARAMETERS + name,
            name
                + " is "
                + value
                + ": a lost node can leave corrupt files, and standbys and backups inherit them",
            "remove " + name,
            Fix.safe(PARAMETERS + name, ""));
      }
    }
  }
}
