package io.datalyptica.component.postgresql;

import io.datalyptica.plan.Plan;
import io.datalyptica.rule.Report;
import java.util.List;
import java.util.Set;

/** An extension beyond PostgreSQL's own. */
public final class ExtensionOfImage implements PostgresqlRule {
  private static final Set<String> OWN =
      Set.of(
          "adminpack",
          "amcheck",
          "autoinc",
          "bloom",
          "btree_gin",
          "btree_gist",
          "citext",
          "cube",
          "dblink",
          "dict_int",
          "dict_xsyn",
          "earthdistance",
          "file_fdw",
          "fuzzystrmatch",
          "hstore",
          "insert_username",
          "intagg",
          "intarray",
          "isn",
          "lo",
          "ltree",
          "moddatetime",
          "old_snapshot",
          "pageinspect",
          "pg_buffercache",
          "pg_freespacemap",
          "pg_prewarm",
          "pg_stat_statements",
          "pg_surgery",
          "pg_trgm",
          "pg_visibility",
          "pg_walinspect",
          "pgaudit",
          "pgcrypto",
          "pgrowlocks",
          "pgstattuple",
          "plpgsql",
          "postgres_fdw",
          "refint",
          "seg",
          "sslinfo",
          "tablefunc",
          "tcn",
          "tsm_system_rows",
          "tsm_system_time",
          "unaccent",
          "uuid-ossp",
          "xml2");

  @Override
  public String id() {
    return "PG-075";
  }

  @Override
  public void judge(Plan plan, PostgresqlPlan postgresql, Report report) {
    for (int i = 0; i < postgresql.databases().size() && !postgresql.ownImage(); i++) {
      List<String> extensions = postgresql.databases().get(i).extensions();
      for (int j = 0; j < extensions.size(); j++) {
        if (!OWN.contains(extensions.get(j))) {
          report.found(
              "PG-075",
              AT + "/databases/" + i + "/extensions/" + j,
              extensions.get(j)
                  + " is not one of PostgreSQL's own: where the image lacks it, the init SQL stops"
                  + " there",
              "make sure that the image has it, or set postgresql.image to one that does");
        }
      }
    }
  }
}
