package io.datalyptica.component.objectstore.foreign;

import io.datalyptica.diagnostic.Fix;
import io.datalyptica.diagnostic.Severity;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.PlanRule;
import io.datalyptica.rule.Report;
import io.datalyptica.rule.RuleDoc;
import java.util.Optional;

/** An address that clients cut short. */
public final class EndpointWithPath implements PlanRule {
  @Override
  public RuleDoc doc() {
    return RuleDoc.of(
        "S3-003",
        Severity.ERROR,
        "an S3 endpoint with a path",
        """
        Clients address buckets by path: `https://host/bucket/object`. pgBackRest takes host and port of the endpoint and nothing
        else, and a request is signed over its whole path, so a prefix in front of the bucket fits no client.
        """,
        """
        Write scheme, host and port only.
        """,
        "pgBackRest src/storage/s3/helper.c; AWS Signature Version 4, canonical URI");
  }

  @Override
  public void judge(Plan plan, Report report) {
    Optional<String> endpoint = plan.foreignStore().flatMap(s -> s.asked().endpoint());
    if (endpoint.isEmpty()) {
      return;
    }
    String url = endpoint.get();
    int slash = url.indexOf('/', url.indexOf("://") + 3);
    if (slash >= 0 && slash < url.length() - 1) {
      report.found(
          "/spec/objectStore/endpoint",
          "the path "
              + url.substring(slash)
              + " of the endpoint is sent by no client: requests go to "
              + url.substring(0, slash),
          "set spec.objectStore.endpoint: " + url.substring(0, slash),
          Fix.safe("/spec/objectStore/endpoint", url.substring(0, slash)));
    }
  }
}
