package io.datalyptica.component.objectstore.minio;

import io.datalyptica.component.objectstore.BucketPlan;
import io.datalyptica.diagnostic.Fix;
import io.datalyptica.plan.Needs;
import io.datalyptica.rule.Report;
import java.util.List;

/** What can be read or written without credentials. */
final class ExposureRules {
  private ExposureRules() {}

  static void judge(MinioPlan store, Needs needs, Report report) {
    plainHttp(store, report);
    String who =
        store.api().route() ? "anybody who reaches the Route" : "any pod that reaches the Service";
    List<BucketPlan> buckets = store.buckets();
    for (int i = 0; i < buckets.size(); i++) {
      String pointer = "/spec/objectStore/buckets/" + i + "/access";
      BucketPlan bucket = buckets.get(i);
      if (BackupRules.holdsBackups(needs, bucket)) {
        openBackups(bucket, pointer, report);
      } else {
        publicDownload(bucket, who, pointer, report);
        publicWrite(bucket, who, pointer, report);
      }
    }
  }

  /** SEC-020 */
  private static void publicDownload(BucketPlan bucket, String who, String pointer, Report report) {
    if (!bucket.anonymous().equals("download")) {
      return;
    }
    report.found(
        "SEC-020",
        pointer,
        who + " lists and reads every object of " + bucket.name() + " without credentials",
        "set access: private, and add a user with {bucket: " + bucket.name() + ", mode: read}",
        new Fix(pointer, "private"));
  }

  /** SEC-021 */
  private static void publicWrite(BucketPlan bucket, String who, String pointer, Report report) {
    boolean all = bucket.anonymous().equals("public");
    if (!all && !bucket.anonymous().equals("upload")) {
      return;
    }
    report.found(
        "SEC-021",
        pointer,
        who
            + (all ? " reads, overwrites and deletes" : " overwrites and deletes")
            + " objects of "
            + bucket.name()
            + " without credentials, and can fill it "
            + (bucket.quotaBytes().isPresent() ? "up to its quota" : "until the store is full"),
        "set access: private, and add a user with {bucket: "
            + bucket.name()
            + ", mode: "
            + (all ? "readwrite" : "write")
            + "}",
        new Fix(pointer, "private"));
  }

  /** SEC-022 */
  private static void openBackups(BucketPlan bucket, String pointer, Report report) {
    String may =
        switch (bucket.anonymous()) {
          case "private" -> "";
          case "download" -> "read";
          case "upload" -> "delete";
          default -> "read and delete";
        };
    if (may.isEmpty()) {
      return;
    }
    report.found(
        "SEC-022",
        pointer,
        "anybody can " + may + " PostgreSQL's backups in " + bucket.name() + " without credentials",
        "set access: private",
        new Fix(pointer, "private"));
  }

  /** SEC-030 */
  private static void plainHttp(MinioPlan store, Report report) {
    if (store.endpoint().tls()) {
      return;
    }
    report.found(
        "SEC-030",
        "/spec/objectStore/tls",
        "every object crosses the network readable, to clients and between the servers; only the"
            + " keys do not",
        "set spec.objectStore.tls: serviceCA",
        new Fix("/spec/objectStore/tls", "serviceCA"));
  }
}
