package io.datalyptica.component.postgresql;

import io.datalyptica.component.postgresql.PostgresqlSpec.DatabaseSpec;
import io.datalyptica.component.postgresql.PostgresqlSpec.Operator;
import io.datalyptica.diagnostic.Fix;
import io.datalyptica.rule.Report;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Names of databases, schemas and roles, who owns what, and who may do everything. */
final class DatabaseRules {
  private static final int MOST_OWNERS = 64;

  /** Keywords that are no names without quotes (PostgreSQL documentation, appendix C). */
  private static final String RESERVED =
      " all analyse analyze and any array as asc asymmetric both case cast check collate column"
          + " constraint create current_catalog current_date current_role current_time"
          + " current_timestamp current_user default deferrable desc distinct do else end except"
          + " false fetch for foreign from grant group having in initially intersect into lateral"
          + " leading limit localtime localtimestamp not null offset on only or order placing"
          + " primary references returning select session_user some symmetric table then to"
          + " trailing true union unique user using variadic when where window with ";

  private DatabaseRules() {}

  static void judge(PostgresqlPlan postgresql, Report report) {
    boolean crunchy = postgresql.runBy(Operator.CRUNCHY);
    // Otherwise PgBouncer refuses them, which is a rule of its own.
    boolean superusers =
        postgresql.pooler().isEmpty() || postgresql.manager().poolerTakesSuperusers();
    Map<String, String> firsts = new HashMap<>();
    Map<String, String> secrets = new HashMap<>();
    List<DatabaseSpec> databases = postgresql.databases();
    for (int i = 0; i < databases.size(); i++) {
      DatabaseSpec database = databases.get(i);
      String at = postgresql.at("databases/" + i);
      nameToQuote(database, at, report);
      sharedOwner(postgresql, database, at, firsts, report);
      sharedSecret(postgresql, database, at, secrets, report);
      if (crunchy) {
        operatorsSchema(postgresql, database, at, report);
      }
      if (superusers) {
        superuser(database, at, report);
      }
    }
    if (crunchy) {
      tooManyOwners(postgresql, report);
    }
  }

  /** PG-070 */
  private static void nameToQuote(DatabaseSpec database, String at, Report report) {
    boolean plain = plain(database.name());
    if (plain && plain(database.owner())) {
      return;
    }
    report.found(
        "PG-070",
        at + (plain ? "/owner" : "/name"),
        '"'
            + (plain ? database.owner() : database.name())
            + "\" works in quotes only: SQL that is written without them fails or means another"
            + " name",
        "choose a name of lower-case letters and digits that is no SQL keyword, or always quote"
            + " it");
  }

  private static boolean plain(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean letter = c >= 'a' && c <= 'z' || c == '_';
      if (!letter && (i == 0 || c < '0' || c > '9')) {
        return false;
      }
    }
    return !RESERVED.contains(' ' + name + ' ');
  }

  /** PG-071 */
  private static void sharedOwner(
      PostgresqlPlan postgresql,
      DatabaseSpec database,
      String at,
      Map<String, String> firsts,
      Report report) {
    String owner = database.owner();
    String first = firsts.putIfAbsent(owner, database.name());
    if (first == null) {
      return;
    }
    boolean namesFirst = postgresql.manager().keys().database().isPresent();
    report.found(
        "PG-071",
        at + "/owner",
        owner
            + " owns "
            + first
            + " as well: whoever logs in as "
            + owner
            + " can drop both"
            + (namesFirst ? ", and its Secret names " + first + " only" : ""),
        "remove owner, so that " + database.name() + " has one of its own");
  }

  /** PG-105 */
  private static void sharedSecret(
      PostgresqlPlan postgresql,
      DatabaseSpec database,
      String at,
      Map<String, String> secrets,
      Report report) {
    String owner = database.owner();
    String secret = postgresql.names().userSecret(owner);
    String other = secrets.putIfAbsent(secret, owner);
    if (other == null || other.equals(owner)) {
      return;
    }
    report.found(
        "PG-105",
        at + "/owner",
        "roles "
            + other
            + " and "
            + owner
            + " would share Secret "
            + secret
            + ", which holds one user name: one of them gets no password",
        "choose an owner that differs from " + other + " by more than `-` and `_`");
  }

  /** PG-072 */
  private static void operatorsSchema(
      PostgresqlPlan postgresql, DatabaseSpec database, String at, Report report) {
    String schema = database.schema().orElse("");
    boolean pooler = schema.equals("pgbouncer") && postgresql.pooler().isPresent();
    boolean exporter = schema.equals("monitor") && postgresql.monitored();
    if (!pooler && !exporter) {
      return;
    }
    report.found(
        "PG-072",
        at + "/schema",
        "schema "
            + schema
            + " is the operator's own: "
            + database.owner()
            + " would own functions that the operator's roles call",
        "choose another name for the schema",
        new Fix(at + "/schema", database.owner()));
  }

  /** PG-073 */
  private static void tooManyOwners(PostgresqlPlan postgresql, Report report) {
    int owners = postgresql.owners().size();
    if (owners <= MOST_OWNERS) {
      return;
    }
    report.found(
        "PG-073",
        postgresql.at("databases"),
        (owners + " owners, and the operator takes " + MOST_OWNERS) + ": the API server refuses it",
        "let databases share an owner, or move some to another cluster");
  }

  /** SEC-040 */
  private static void superuser(DatabaseSpec database, String at, Report report) {
    if (!database.superuser()) {
      return;
    }
    report.found(
        "SEC-040",
        at + "/superuser",
        database.owner()
            + " is a superuser: it reads and changes every database and runs programs on the"
            + " server",
        "remove superuser: true",
        new Fix(at + "/superuser", "false"));
  }
}
