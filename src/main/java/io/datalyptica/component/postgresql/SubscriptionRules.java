package io.datalyptica.component.postgresql;

import io.datalyptica.component.postgresql.PostgresqlSpec.Operator;
import io.datalyptica.diagnostic.Fix;
import io.datalyptica.fact.Facts;
import io.datalyptica.plan.OperatorPackage;
import io.datalyptica.plan.OperatorSubscription;
import io.datalyptica.plan.OperatorVersion;
import io.datalyptica.rule.Report;

/** Whether the Subscription brings an operator that does what the tree asks of it. */
final class SubscriptionRules {
  private static final String CLOUD_NATIVE_PG = CloudNativePgOperator.PACKAGE;

  private SubscriptionRules() {}

  static void judge(PostgresqlPlan postgresql, Report report) {
    OperatorSubscription subscription = postgresql.subscription();
    OperatorVersion version = subscription.version().orElse(null);
    if (postgresql.runBy(Operator.CRUNCHY)) {
      if (version != null) {
        tooOld(postgresql, version, report);
        outsideChannel(postgresql, version, report);
      }
      return;
    }
    String csv = subscription.startingCsv().orElse("");
    boolean own = csv.startsWith(CLOUD_NATIVE_PG + ".v");
    String group = Facts.find(OperatorPackage.fact(subscription.packageName(), "group")).orElse("");
    if (!group.isEmpty() && !group.equals(CloudNativePgKinds.GROUP)) {
      otherProduct(postgresql, subscription, report);
    } else if (subscription.packageName().equals(CLOUD_NATIVE_PG) && !csv.isEmpty() && !own) {
      otherVersion(postgresql, csv, report); // in a catalogue of one's own it may be there
    }
    if (own && version != null) {
      withoutPlugins(postgresql, version, report);
    }
  }

  /** PG-063 */
  private static void tooOld(PostgresqlPlan postgresql, OperatorVersion version, Report report) {
    String enough = Facts.text("since.postgresql-18");
    if (postgresql.version() < 18
        || version.atLeast(OperatorVersion.first("since.postgresql-18"))) {
      return;
    }
    report.found(
        "PG-063",
        postgresql.at("subscription/startingCSV"),
        ("operator " + version + " has no PostgreSQL " + postgresql.version())
            + ": it makes nothing",
        "set startingCSV: " + enough + " or later",
        new Fix(postgresql.at("subscription/startingCSV"), enough));
  }

  /** PG-064 */
  private static void outsideChannel(
      PostgresqlPlan postgresql, OperatorVersion version, Report report) {
    String channel = postgresql.subscription().channel();
    boolean major =
        channel.length() == 2 && channel.charAt(0) == 'v' && Character.isDigit(channel.charAt(1));
    if (!major || channel.charAt(1) - '0' == version.major()) {
      return;
    }
    report.found(
        "PG-064",
        postgresql.at("subscription/startingCSV"),
        ("operator " + version + " is not in channel " + channel)
            + ": nothing is installed, and nobody makes the cluster",
        "set subscription.channel: v" + version.major(),
        Fix.safe(postgresql.at("subscription/channel"), "v" + version.major()));
  }

  /** PG-084 */
  private static void withoutPlugins(
      PostgresqlPlan postgresql, OperatorVersion version, Report report) {
    if (version.atLeast(OperatorVersion.first("since.plugins"))) {
      return;
    }
    String enough = Facts.text("since.plugins");
    report.found(
        "PG-084",
        postgresql.at("subscription/startingCSV"),
        ("operator " + version)
            + " knows no plugins and no extensions of a Database: it refuses the cluster",
        "set startingCSV: " + enough + " or later",
        new Fix(postgresql.at("subscription/startingCSV"), enough));
  }

  /** PG-085 of a package that knows no objects of CloudNativePG */
  private static void otherProduct(
      PostgresqlPlan postgresql, OperatorSubscription subscription, Report report) {
    report.found(
        "PG-085",
        postgresql.at("subscription/package"),
        ("package " + subscription.packageName())
            + " knows no objects of postgresql.cnpg.io: nobody makes the cluster",
        "remove subscription.package",
        Fix.safe(postgresql.at("subscription/package"), ""));
  }

  /** PG-085 of a version that is not in the package */
  private static void otherVersion(PostgresqlPlan postgresql, String csv, Report report) {
    report.found(
        "PG-085",
        postgresql.at("subscription/startingCSV"),
        (csv + " is no version of package " + CLOUD_NATIVE_PG)
            + ": nothing is installed, and nobody makes the cluster",
        "set startingCSV: "
            + Facts.text(OperatorPackage.fact(CLOUD_NATIVE_PG, "csv"))
            + ", or remove it",
        new Fix(postgresql.at("subscription/startingCSV"), ""));
  }
}
