package io.datalyptica.component.objectstore.foreign;

import io.datalyptica.plan.Need;
import io.datalyptica.plan.Plan;
import io.datalyptica.plan.contract.S3Access;
import io.datalyptica.rule.PlanRule;
import io.datalyptica.rule.Report;
import java.util.Optional;

/** A bucket that the profile takes for granted. */
public final class AssumedBackupBucket implements PlanRule {
  @Override
  public String id() {
    return "S3-012";
  }

  @Override
  public void judge(Plan plan, Report report) {
    Optional<ForeignStorePlan> store = plan.slice(ForeignStorePlan.class);
    if (store.isEmpty() || store.get().claimed()) {
      return;
    }
    for (Need<S3Access.Wish, S3Access> need : plan.needs().buckets()) {
      boolean assumed = need.answer().isPresent() && need.wish().bucket().isEmpty();
      if (assumed && need.wish().backups() != null) {
        report.found(
            "S3-012",
            need.by().pointer() + "/bucket",
            "backups go to bucket "
                + need.answer().get().bucket()
                + ", which somebody has to make in the external store first",
            "add the bucket to spec.objectStore.buckets and set spec.postgresql.backup.bucket to"
                + " it");
      }
    }
  }
}
