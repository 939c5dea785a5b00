package io.datalyptica.component.objectstore.foreign;

import io.datalyptica.diagnostic.Fix;
import io.datalyptica.diagnostic.Severity;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.PlanRule;
import io.datalyptica.rule.Report;
import io.datalyptica.rule.RuleDoc;
import java.util.Optional;

/** A bundle that is in two places or in none. */
public final class UnclearCa implements PlanRule {
  @Override
  public RuleDoc doc() {
    return RuleDoc.of(
        "S3-006",
        Severity.ERROR,
        "a CA without one place",
        """
        The bundle that the store's certificate is checked against is one key of one object. With neither a ConfigMap nor a Secret there
        is none, and the connection would be checked against public CAs; with both, one of them would be ignored.
        """,
        """
        Name either `ca.configMap` or `ca.secret`, and `ca.key` when the key is not `ca.crt`.
        """,
        "the profile format, spec.objectStore.ca");
  }

  @Override
  public void judge(Plan plan, Report report) {
    Optional<CaSpec> ca = plan.foreignStore().flatMap(s -> s.asked().ca());
    if (ca.isEmpty() || ca.get().configMap().isPresent() != ca.get().secret().isPresent()) {
      return;
    }
    if (ca.get().secret().isPresent()) {
      report.found(
          "/spec/objectStore/ca/secret",
          "ca names ConfigMap "
              + ca.get().configMap().get()
              + " and Secret "
              + ca.get().secret().get()
              + ": only one of them would be read",
          "remove ca.secret or ca.configMap",
          new Fix("/spec/objectStore/ca/secret", ""));
    } else {
      report.found(
          "/spec/objectStore/ca",
          "ca names neither a ConfigMap nor a Secret: the key "
              + ca.get().key()
              + " of nothing is no bundle",
          "set ca.configMap or ca.secret to the object that holds the bundle");
    }
  }
}
