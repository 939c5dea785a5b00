package io.datalyptica.component.objectstore.minio;

import io.datalyptica.diagnostic.Fix;
import io.datalyptica.diagnostic.Severity;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.PlanRule;
import io.datalyptica.rule.Report;
import io.datalyptica.rule.RuleDoc;

/** Everything but the keys can be read on the wire. */
public final class PlainHttpStore implements PlanRule {
  @Override
  public RuleDoc doc() {
    return RuleDoc.of(
        "SEC-030",
        Severity.WARNING,
        "an object store without TLS",
        """
        Requests are signed, so the secret key never crosses the network, but every object does, in clear text,
        between clients and servers and between the servers themselves; and a signed URL or a header that was
        overheard can be used again while it is valid. Switching TLS on later changes the scheme in every server's
        arguments: all of them restart at once.
        """,
        """
        Set `objectStore.tls: serviceCA`: OpenShift makes and renews the certificates.
        """,
        "minio cmd/signature-v4.go; OpenShift, service serving certificates");
  }

  @Override
  public void judge(Plan plan, Report report) {
    if (plan.objectStore().isPresent() && !plan.objectStore().get().endpoint().tls()) {
      report.found(
          "/spec/objectStore/tls",
          "every object crosses the network readable, to clients and between the servers; only the"
              + " keys do not",
          "set spec.objectStore.tls: serviceCA",
          new Fix("/spec/objectStore/tls", "serviceCA"));
    }
  }
}
