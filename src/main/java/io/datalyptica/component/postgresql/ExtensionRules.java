package io.datalyptica.component.postgresql;

import io.datalyptica.diagnostic.Fix;
import io.datalyptica.profile.reader.Nearest;
import io.datalyptica.rule.Report;
import java.util.List;
import java.util.Optional;

/** Whether the server has what the extensions of a database need. */
final class ExtensionRules {
  private static final String PRELOADED =
      " pg_stat_statements pgaudit pg_cron timescaledb citus pglogical pg_squeeze pg_stat_monitor"
          + " set_user ";

  /** Those of PostgreSQL itself (its documentation, appendix F), and pgaudit. */
  private static final String OWN =
      " adminpack amcheck autoinc bloom btree_gin btree_gist citext cube dblink dict_int dict_xsyn"
          + " earthdistance file_fdw fuzzystrmatch hstore insert_username intagg intarray isn lo"
          + " ltree moddatetime old_snapshot pageinspect pg_buffercache pg_freespacemap pg_prewarm"
          + " pg_stat_statements pg_surgery pg_trgm pg_visibility pg_walinspect pgaudit pgcrypto"
          + " pgrowlocks pgstattuple plpgsql postgres_fdw refint seg sslinfo tablefunc tcn"
          + " tsm_system_rows tsm_system_time unaccent uuid-ossp xml2 ";

  /** PostGIS and what stands on it are in images of their own, whoever makes them. */
  private static final String GIS =
      " address_standardizer address_standardizer_data_us pgrouting postgis postgis_raster"
          + " postgis_sfcgal postgis_tiger_geocoder postgis_topology ";

  /** Shorter names are one letter away from too much that may exist. */
  private static final int LONG_ENOUGH = 5;

  private ExtensionRules() {}

  static void judge(PostgresqlPlan postgresql, Report report) {
    for (int i = 0; i < postgresql.databases().size(); i++) {
      List<String> extensions = postgresql.databases().get(i).extensions();
      for (int j = 0; j < extensions.size(); j++) {
        String at = postgresql.at("databases/" + i + "/extensions/" + j);
        notLoaded(postgresql, extensions.get(j), at, report);
        if (!postgresql.ownImage() && !among(OWN, extensions.get(j))) {
          notInImage(postgresql, extensions.get(j), at, report);
        }
      }
    }
  }

  /** PG-074 */
  private static void notLoaded(
      PostgresqlPlan postgresql, String extension, String at, Report report) {
    String loaded = postgresql.chosenParameters().getOrDefault("shared_preload_libraries", "");
    if (!among(PRELOADED, extension)
        || names(loaded, extension)
        || postgresql
            .manager()
            .loads(extension, postgresql.monitored(), postgresql.chosenParameters())) {
      return;
    }
    boolean created = extension.equals("pg_stat_statements");
    report.found(
        "PG-074",
        at,
        extension
            + " needs its library at the start of the server: without it "
            + (created ? "every query of it fails" : postgresql.manager().withoutExtension()),
        "add " + extension + " to parameters.shared_preload_libraries",
        new Fix(
            postgresql.at("parameters/shared_preload_libraries"),
            loaded.isBlank() ? extension : loaded + "," + extension));
  }

  private static boolean names(String libraries, String name) {
    for (String library : libraries.split(",")) {
      if (library.strip().equals(name)) {
        return true;
      }
    }
    return false;
  }

  private static void notInImage(
      PostgresqlPlan postgresql, String extension, String at, Report report) {
    String meant = meant(extension);
    Optional<List<String>> added = postgresql.manager().imageExtensions();
    if (!meant.isEmpty()) {
      misspelled(postgresql, extension, meant, at, report);
    } else if (among(GIS, extension) || added.isPresent() && !added.get().contains(extension)) {
      lacking(postgresql, extension, at, report);
    } else if (added.isEmpty()) {
      unknown(postgresql, extension, at, report);
    }
  }

  /** PG-107 */
  private static void misspelled(
      PostgresqlPlan postgresql, String extension, String meant, String at, Report report) {
    report.found(
        "PG-107",
        at,
        "there is no extension "
            + extension
            + ", only "
            + meant
            + ": "
            + postgresql.manager().withoutExtension(),
        "did you mean `" + meant + "`?",
        new Fix(at, meant));
  }

  /** The one of PostgreSQL's own that is one edit away; "" when none is. */
  private static String meant(String extension) {
    if (among(PRELOADED, extension) || among(GIS, extension)) {
      return "";
    }
    for (String own : OWN.strip().split(" ")) {
      if (own.length() >= LONG_ENOUGH && Nearest.isOneEdit(extension, own)) {
        return own;
      }
    }
    return "";
  }

  /** PG-106 */
  private static void lacking(
      PostgresqlPlan postgresql, String extension, String at, Report report) {
    report.found(
        "PG-106",
        at,
        extension
            + " is not in the image that "
            + postgresql.names().cluster()
            + " gets by default: "
            + postgresql.manager().withoutExtension(),
        "set postgresql.image to an image that has it, or remove it");
  }

  /** PG-075 */
  private static void unknown(
      PostgresqlPlan postgresql, String extension, String at, Report report) {
    report.found(
        "PG-075",
        at,
        extension
            + " is not one of PostgreSQL's own: where the image lacks it, "
            + postgresql.manager().withoutExtension(),
        "make sure that the image has it, or set postgresql.image to one that does");
  }

  private static boolean among(String words, String word) {
    return words.contains(' ' + word + ' ');
  }
}
