package io.datalyptica.component.postgresql;

import io.datalyptica.diagnostic.Fix;
import io.datalyptica.diagnostic.Severity;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.Report;
import io.datalyptica.rule.RuleDoc;
import java.util.List;
import java.util.Locale;

/** PostgreSQL without its own protection against a crash. */
public final class UnsafeDurability implements PostgresqlRule {
  private static final List<String> NAMES = List.of("fsync", "full_page_writes");

  @Override
  public RuleDoc doc() {
    return RuleDoc.of(
        "PG-008",
        Severity.ERROR,
        "a setting that lets a crash corrupt the data",
        """
        With `fsync: off` nothing is forced to disk, with `full_page_writes: off` a page that was half written when
        the node died is not repaired. Either way the files can be corrupt after a crash, and the standbys and
        backups inherit the corruption.
        """,
        """
        Remove the setting. Where commits are too slow, `synchronous_commit` trades the last moments, not the files.
        """,
        "PostgreSQL documentation, fsync and full_page_writes");
  }

  @Override
  public void judge(Plan plan, PostgresqlPlan postgresql, Report report) {
    for (String name : NAMES) {
      String value =
          postgresql.chosenParameters().getOrDefault(name, "on").toLowerCase(Locale.ROOT);
      if (value.equals("off") || value.equals("false") || value.equals("no") || value.equals("0")) {
        report.found(
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
