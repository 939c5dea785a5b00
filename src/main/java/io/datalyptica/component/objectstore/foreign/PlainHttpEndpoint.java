package io.datalyptica.component.objectstore.foreign;

import io.datalyptica.diagnostic.Severity;
import io.datalyptica.plan.Plan;
import io.datalyptica.plan.S3Store;
import io.datalyptica.rule.PlanRule;
import io.datalyptica.rule.Report;
import io.datalyptica.rule.RuleDoc;
import java.util.Optional;

/** Everything but the keys can be read on the wire. */
public final class PlainHttpEndpoint implements PlanRule {
  @Override
  public RuleDoc doc() {
    return RuleDoc.of(
        "S3-004",
        Severity.WARNING,
        "a store of somebody else that is used without TLS",
        """
        Requests are signed, so the secret key never crosses the network, but every object does, in clear text, through every network
        between here and the store; and a signed URL that was overheard can be used again while it is valid.
        """,
        """
        Use the `https://` endpoint of the store; a CA of its own goes into `objectStore.ca`.
        """,
        "AWS Signature Version 4; RFC 9110");
  }

  @Override
  public void judge(Plan plan, Report report) {
    Optional<S3Store> store = plan.foreignStore().flatMap(ForeignStorePlan::store);
    if (store.isPresent() && !store.get().endpoint().tls()) {
      report.found(
          "/spec/objectStore/endpoint",
          "every object crosses the network readable on its way to "
              + store.get().endpoint().authority()
              + "; only the keys do not",
          "set spec.objectStore.endpoint to the https:// address of the store");
    }
  }
}
