package io.datalyptica.component.objectstore.minio;

import io.datalyptica.change.ChangeReport;
import io.datalyptica.change.Recorded;
import io.datalyptica.plan.Plan;
import io.datalyptica.plan.Platform;
import io.datalyptica.rule.Report;

/** Every rule about a store that the platform runs, theme by theme. */
public final class MinioRules {
  private MinioRules() {}

  public static void judge(MinioPlan store, Plan plan, Report report) {
    Platform platform = plan.platform();
    LayoutRules.judge(store, platform.tier(), report);
    LossRules.judge(store, platform.tier(), report);
    DomainRules.judge(store, platform.nodes(), report);
    ServerRules.judge(store, platform.tier(), report);
    BucketRules.judge(store, plan.needs(), report);
    BackupRules.judge(store, plan.needs(), report);
    ExposureRules.judge(store, plan.needs(), report);
    UserRules.judge(store, report);
    GrantRules.judge(store, plan.needs(), report);
  }

  /** Of the rule {@code id}, in lines of Markdown. */
  public static String arithmetic(String id, MinioPlan store, Plan plan) {
    return LayoutRules.arithmetic(id, store)
        + LossRules.arithmetic(id, store)
        + DomainRules.arithmetic(id, store, plan.platform().nodes().workers())
        + BucketRules.arithmetic(id, store)
        + BackupRules.arithmetic(id, store, plan.needs());
  }

  /** What is recorded of a store, by which a later change is judged. */
  public static void record(MinioPlan store, Recorded.Part record) {
    MinioRecord.write(store, record);
  }

  public static void judgeChange(
      Recorded.Part before, Recorded.Part after, MinioPlan store, ChangeReport report) {
    LayoutChangeRules.judge(before, after, store, report);
    BucketChangeRules.judge(before, after, store, report);
  }
}
