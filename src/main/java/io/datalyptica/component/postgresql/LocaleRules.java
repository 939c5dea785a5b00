package io.datalyptica.component.postgresql;

import io.datalyptica.component.postgresql.PostgresqlSpec.LocaleSpec;
import io.datalyptica.component.postgresql.PostgresqlSpec.LocaleSpec.Provider;
import io.datalyptica.component.postgresql.PostgresqlSpec.Operator;
import io.datalyptica.diagnostic.Fix;
import io.datalyptica.rule.Report;

/** Whether the data can be made with the locale that the profile asks for. */
final class LocaleRules {
  /** Of the provider builtin, and of its last only from PostgreSQL 18. */
  private static final String BUILTIN = " C C.UTF-8 PG_UNICODE_FAST ";

  private LocaleRules() {}

  static void judge(PostgresqlPlan postgresql, LocaleSpec locale, Report report) {
    if (postgresql.runBy(Operator.CRUNCHY)) {
      notTaken(postgresql, locale, report);
      return;
    }
    if (postgresql.restoreWanted()) {
      ofTheArchive(postgresql, locale, report);
    }
    unknown(postgresql, locale, report);
  }

  /** PG-108 of an operator that cannot be told */
  private static void notTaken(PostgresqlPlan postgresql, LocaleSpec locale, Report report) {
    report.found(
        "PG-108",
        postgresql.at("locale"),
        "Crunchy's operator passes no locale to initdb: the cluster has that of its image, and not "
            + locale.name(),
        "remove locale and write COLLATE where an order matters, or set operator: cloudNativePG"
            + " before there is data",
        new Fix(postgresql.at("locale"), ""));
  }

  /** PG-108 of data that is there already */
  private static void ofTheArchive(PostgresqlPlan postgresql, LocaleSpec locale, Report report) {
    report.found(
        "PG-108",
        postgresql.at("locale"),
        "the data comes from an archive and has the locale that it was made with: "
            + locale.name()
            + " counts for nothing",
        "remove locale, or restore",
        new Fix(postgresql.at("locale"), ""));
  }

  /** PG-109 */
  private static void unknown(PostgresqlPlan postgresql, LocaleSpec locale, Report report) {
    Provider provider = locale.provider();
    int version = postgresql.version();
    boolean newest = locale.name().equals("PG_UNICODE_FAST");
    if (version < provider.since()) {
      report.found(
          "PG-109",
          postgresql.at("locale/provider"),
          "initdb of PostgreSQL "
              + version
              + " does not know provider "
              + provider.word()
              + ": it stops, and no instance is made",
          "set version: " + provider.since() + " or later, or remove provider");
    } else if (provider == Provider.BUILTIN
        && (!BUILTIN.contains(' ' + locale.name() + ' ') || newest && version < 18)) {
      report.found(
          "PG-109",
          postgresql.at("locale/name"),
          "provider builtin of PostgreSQL "
              + version
              + " has no locale "
              + locale.name()
              + ": initdb stops, and no instance is made",
          "set locale.name: C.UTF-8, or another provider",
          new Fix(postgresql.at("locale/name"), "C.UTF-8"));
    }
  }
}
