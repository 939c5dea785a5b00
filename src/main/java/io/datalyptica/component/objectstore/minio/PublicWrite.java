package io.datalyptica.component.objectstore.minio;

import io.datalyptica.diagnostic.Fix;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.Report;

/** Objects from anybody. */
public final class PublicWrite implements BucketRule {
  @Override
  public String id() {
    return "SEC-021";
  }

  @Override
  public void judge(Plan plan, BucketPlan bucket, String pointer, Report report) {
    String who = StoreContents.anybody(plan);
    boolean all = bucket.anonymous().equals("public");
    boolean write = all || bucket.anonymous().equals("upload");
    if (write && !StoreContents.holdsBackups(plan, bucket.name())) {
      String full = bucket.quotaBytes().isPresent() ? "up to its quota" : "until the store is full";
      report.found(
          "SEC-021",
          pointer + "/access",
          who
              + (all ? " reads, overwrites and deletes" : " overwrites and deletes")
              + " objects of "
              + bucket.name()
              + " without credentials, and can fill it "
              + full,
          "set access: private, and add a user with {bucket: "
              + bucket.name()
              + ", mode: "
              + (all ? "readwrite" : "write")
              + "}",
          new Fix(pointer + "/access", "private"));
    }
  }
}
