package io.datalyptica.component.objectstore.minio;

import io.datalyptica.diagnostic.Fix;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.Report;

/** Objects without credentials. */
public final class PublicDownload implements BucketRule {
  @Override
  public String id() {
    return "SEC-020";
  }

  @Override
  public void judge(Plan plan, BucketPlan bucket, String pointer, Report report) {
    String who = StoreContents.anybody(plan);
    if (bucket.anonymous().equals("download") && !StoreContents.holdsBackups(plan, bucket.name())) {
      report.found(
          "SEC-020",
          pointer + "/access",
          who + " lists and reads every object of " + bucket.name() + " without credentials",
          "set access: private, and add a user with {bucket: " + bucket.name() + ", mode: read}",
          new Fix(pointer + "/access", "private"));
    }
  }
}
