package io.datalyptica.component.objectstore.foreign;

import io.datalyptica.diagnostic.Fix;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.PlanRule;
import io.datalyptica.rule.Report;
import java.util.Optional;

/** A bundle that is in two places or in none. */
public final class UnclearCa implements PlanRule {
  @Override
  public String id() {
    return "S3-006";
  }

  @Override
  public void judge(Plan plan, Report report) {
    Optional<CaSpec> ca = plan.slice(ForeignStorePlan.class).flatMap(s -> s.asked().ca());
    if (ca.isEmpty() || ca.get().configMap().isPresent() != ca.get().secret().isPresent()) {
      return;
    }
    if (ca.get().secret().isPresent()) {
      report.found(
          "S3-006",
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
          "S3-006",
          "/spec/objectStore/ca",
          "ca names neither a ConfigMap nor a Secret: the key "
              + ca.get().key()
              + " of nothing is no bundle",
          "set ca.configMap or ca.secret to the object that holds the bundle");
    }
  }
}
