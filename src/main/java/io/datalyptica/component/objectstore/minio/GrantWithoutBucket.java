package io.datalyptica.component.objectstore.minio;

import io.datalyptica.plan.Plan;
import io.datalyptica.rule.PlanRule;
import io.datalyptica.rule.Report;
import java.util.List;

/** A user may use a bucket that nobody makes. */
public final class GrantWithoutBucket implements PlanRule {
  @Override
  public String id() {
    return "MINIO-030";
  }

  @Override
  public void judge(Plan plan, Report report) {
    List<BucketPlan> buckets = StoreContents.buckets(plan);
    for (StoreUser user : StoreContents.users(plan)) {
      for (int i = 0; i < user.grants().size(); i++) {
        String wanted = user.grants().get(i).bucket();
        if (!exists(wanted, buckets)) {
          report(user, wanted, similar(wanted, buckets), user.pointer() + "/access/" + i, report);
        }
      }
    }
  }

  private static void report(
      StoreUser user, String wanted, String similar, String grant, Report report) {
    String message =
        "user "
            + user.name()
            + " is granted the bucket "
            + wanted
            + ", which this profile does not make: its first request fails";
    String add = "add " + wanted + " to spec.objectStore.buckets";
    if (similar.isEmpty()) {
      report.found("MINIO-030", grant, message, add);
    } else {
      report.found("MINIO-030", grant, message, "set bucket: " + similar + ", or " + add);
    }
  }

  private static boolean exists(String name, List<BucketPlan> buckets) {
    for (BucketPlan bucket : buckets) {
      if (bucket.name().equals(name)) {
        return true;
      }
    }
    return false;
  }

  /**
   * A bucket whose name differs by one character put in, left out or changed; "" when there is
   * none.
   */
  private static String similar(String wanted, List<BucketPlan> buckets) {
    for (BucketPlan bucket : buckets) {
      if (isOneEditApart(wanted, bucket.name())) {
        return bucket.name();
      }
    }
    return "";
  }

  private static boolean isOneEditApart(String a, String b) {
    int start = 0;
    while (start < Math.min(a.length(), b.length()) && a.charAt(start) == b.charAt(start)) {
      start++;
    }
    int longer = Math.max(a.length(), b.length()) - start;
    int fromA = a.length() == b.length() || a.length() > b.length() ? start + 1 : start;
    int fromB = a.length() == b.length() || b.length() > a.length() ? start + 1 : start;
    return longer > 0
        && fromA <= a.length()
        && fromB <= b.length()
        && a.substring(fromA).equals(b.substring(fromB));
  }
}
