package io.datalyptica.component.objectstore.foreign;

import io.datalyptica.plan.Need;
import io.datalyptica.plan.Plan;
import io.datalyptica.plan.contract.S3Access;
import io.datalyptica.rule.PlanRule;
import io.datalyptica.rule.Report;

/** Backups that go with the cluster. */
public final class BackupsInTheCluster implements PlanRule {
  @Override
  public String id() {
    return "S3-013";
  }

  @Override
  public void judge(Plan plan, Report report) {
    for (Need<S3Access.Wish, S3Access> need : plan.needs().buckets()) {
      boolean claimed = need.answer().isPresent() && need.answer().get().credentials().made();
      if (claimed && need.wish().backups() != null) {
        report.found(
            "S3-013",
            need.by().pointer() + "/bucket",
            "the backups in "
                + need.answer().get().bucket()
                + " lie in the storage of this cluster: losing it loses them too",
            "set spec.postgresql.backup.endpoint to a store elsewhere, or copy the bucket to"
                + " another site");
      }
    }
  }
}
