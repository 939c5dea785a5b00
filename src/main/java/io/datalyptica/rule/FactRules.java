package io.datalyptica.rule;

import io.datalyptica.fact.Facts;
import java.time.LocalDate;

/** Whether what is believed of the world outside may still be. */
public final class FactRules {
  private static final int A_YEAR = 366;

  private FactRules() {}

  /** K8S-113 */
  public static void judge(LocalDate today, Report report) {
    LocalDate oldest = LocalDate.ofEpochDay(Facts.oldestEpochDay());
    // Adding the days to this one, not counting them between the two: that loads formats of days.
    if (!today.isAfter(LocalDate.ofEpochDay(Facts.oldestEpochDay() + A_YEAR))) {
      return;
    }
    report.found(
        "K8S-113",
        "/spec",
        "what this version believes of catalogues, charts and images is of "
            + oldest
            + " in part: a year and more later packages may have moved, and images have known"
            + " faults",
        "take a newer version of datalyptica; `datalyptica version --facts` lists what to look at"
            + " until then");
  }
}
