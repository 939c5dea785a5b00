package io.datalyptica.rule;

import io.datalyptica.diagnostic.Fix;
import io.datalyptica.fact.Facts;
import io.datalyptica.plan.OperatorPackage;
import io.datalyptica.plan.OperatorPlan;
import io.datalyptica.plan.OperatorSubscription;
import io.datalyptica.plan.Plan;
import io.datalyptica.profile.OpenShiftVersion;
import io.datalyptica.profile.Tier;
import java.util.List;
import java.util.Optional;

/** Whether OLM finds what the Subscriptions ask for, and who decides when it is replaced. */
final class OperatorRules {
  private static final String PUBLIC_NAMESPACE = "openshift-marketplace";

  private OperatorRules() {}

  static void judge(Plan plan, Report report) {
    for (OperatorPlan operator : plan.operators()) {
      OperatorSubscription subscription = operator.subscription();
      if (subscription.runsIn().isPresent()) {
        continue; // whoever installed it decides
      }
      Optional<OperatorPackage> known = operator.known();
      boolean openShifts =
          OperatorPackage.index(subscription.source()).isPresent()
              && subscription.sourceNamespace().equals(PUBLIC_NAMESPACE);
      if (known.isPresent() && openShifts) {
        if (known.get().leftOn().isPresent()) {
          left(operator, known.get(), report);
        } else if (!known.get().catalogSource().equals(subscription.source())) {
          elsewhere(operator, known.get(), report);
        } else {
          notOfThisRelease(operator, known.get(), plan.platform().openshift(), report);
        }
      }
      if (plan.platform().tier() == Tier.HA && subscription.startingCsv().isEmpty()) {
        unpinned(operator, report);
      }
    }
  }

  /** K8S-111 of a package that left its catalog */
  private static void left(OperatorPlan operator, OperatorPackage known, Report report) {
    String now = known.now().orElse("");
    String source = Facts.text(OperatorPackage.fact(now, "catalog"));
    found(
        operator,
        "package",
        "package "
            + known.name()
            + " left "
            + known.catalogSource()
            + " on "
            + known.leftOn().get(),
        "set subscription.package: " + now + " and subscription.source: " + source,
        report,
        new Fix(at(operator, "package"), now),
        new Fix(at(operator, "source"), source));
  }

  /** K8S-111 of a package of another catalog */
  private static void elsewhere(OperatorPlan operator, OperatorPackage known, Report report) {
    found(
        operator,
        "source",
        operator.subscription().source()
            + " has no package "
            + known.name()
            + ", "
            + known.catalogSource()
            + " has it",
        "set subscription.source: " + known.catalogSource(),
        report,
        new Fix(at(operator, "source"), known.catalogSource()));
  }

  /** K8S-111 of a package that the catalog of another OpenShift has; of a newer one nobody knows */
  private static void notOfThisRelease(
      OperatorPlan operator, OperatorPackage known, OpenShiftVersion openshift, Report report) {
    List<String> releases = known.releases();
    boolean judged =
        !releases.isEmpty() && openshift.minor() <= OpenShiftVersion.minor(releases.getLast());
    if (!judged || releases.contains(openshift.toString())) {
      return;
    }
    found(
        operator,
        "source",
        known.catalogSource()
            + " of OpenShift "
            + openshift
            + " has no package "
            + known.name()
            + ", only that of "
            + String.join(", ", releases)
            + " has it",
        "take an operator that this release has, or name a CatalogSource of your own that has the"
            + " package in subscription.source",
        report);
  }

  private static void found(
      OperatorPlan operator, String key, String what, String remedy, Report report, Fix... fixes) {
    report.found(
        "K8S-111",
        at(operator, key),
        what + ": OLM installs nothing, and nobody acts on " + operator.object(),
        remedy,
        fixes);
  }

  /** K8S-112 */
  private static void unpinned(OperatorPlan operator, Report report) {
    String name = operator.subscription().packageName();
    Optional<String> known = Facts.find(OperatorPackage.fact(name, "csv"));
    String pointer = at(operator, "startingCSV");
    report.found(
        "K8S-112",
        pointer,
        "the operator of package "
            + name
            + " is not pinned: whatever version the catalog gets is installed at once, and restarts"
            + " "
            + operator.object()
            + " at an hour that nobody chose",
        known.isPresent()
            ? "set subscription.startingCSV: " + known.get()
            : "set subscription.startingCSV to the version that is to be installed",
        known.isPresent() ? new Fix[] {new Fix(pointer, known.get())} : new Fix[0]);
  }

  private static String at(OperatorPlan operator, String key) {
    return operator.section() + "/subscription/" + key;
  }
}
