package io.datalyptica.component.objectstore.foreign;

import io.datalyptica.plan.Plan;
import io.datalyptica.rule.PlanRule;
import io.datalyptica.rule.Report;
import java.util.List;

/** Names that AWS keeps for itself. */
public final class ReservedByAws implements PlanRule {
  @Override
  public String id() {
    return "S3-011";
  }

  private static final List<String> PREFIXES = List.of("xn--", "sthree-", "amzn-s3-demo-");
  private static final List<String> SUFFIXES =
      List.of("-s3alias", "--ol-s3", ".mrap", "--x-s3", "--table-s3");

  @Override
  public void judge(Plan plan, Report report) {
    if (plan.slice(ForeignStorePlan.class).isEmpty()
        || plan.slice(ForeignStorePlan.class).get().store().isEmpty()) {
      return;
    }
    ForeignStorePlan store = plan.slice(ForeignStorePlan.class).get();
    String host = store.store().get().endpoint().host();
    if (!host.endsWith(".amazonaws.com") && !host.endsWith(".amazonaws.com.cn")) {
      return;
    }
    for (int i = 0; i < store.buckets().size(); i++) {
      String bucket = store.buckets().get(i).name();
      String reserved = reserved(bucket);
      if (!reserved.isEmpty()) {
        report.found(
            "S3-011",
            "/spec/objectStore/buckets/" + i + "/name",
            "bucket " + bucket + " cannot exist at " + host + ": AWS reserves " + reserved,
            "choose a name without " + reserved);
      }
    }
  }

  private static String reserved(String bucket) {
    for (String prefix : PREFIXES) {
      if (bucket.startsWith(prefix)) {
        return prefix;
      }
    }
    for (String suffix : SUFFIXES) {
      if (bucket.endsWith(suffix)) {
        return suffix;
      }
    }
    return "";
  }
}
