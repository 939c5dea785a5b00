package io.datalyptica.component.postgresql;

import io.datalyptica.component.postgresql.PostgresqlSpec.Operator;
import io.datalyptica.diagnostic.Fix;
import io.datalyptica.rule.Report;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Settings of postgresql.conf that do harm, or that nobody reads as they are meant. */
final class ParameterRules {
  private static final List<String> AGAINST_CRASHES = List.of("fsync", "full_page_writes");
  private static final List<String> SIZES =
      List.of("shared_buffers", "min_wal_size", "max_wal_size");

  private ParameterRules() {}

  static void judge(PostgresqlPlan postgresql, Report report) {
    commitsThatDoNotWait(postgresql, report);
    for (String name : AGAINST_CRASHES) {
      unsafe(postgresql, name, report);
    }
    for (String name : postgresql.refusedParameters()) {
      operators(postgresql, name, report);
    }
    for (String name : postgresql.chosenParameters().keySet()) {
      if (name.indexOf('.') < 0) {
        known(postgresql, name, report);
      }
    }
    twice(postgresql, report);
    if (postgresql.runBy(Operator.CLOUD_NATIVE_PG)) {
      for (String name : SIZES) {
        readOtherwise(postgresql, name, report);
      }
    }
  }

  /** PG-007 */
  private static void commitsThatDoNotWait(PostgresqlPlan postgresql, Report report) {
    String value = lower(postgresql, "synchronous_commit");
    boolean local = value.equals("local") && postgresql.synchronous().on();
    if (!off(value) && !local) {
      return;
    }
    report.found(
        "PG-007",
        postgresql.at("parameters/synchronous_commit"),
        "synchronous_commit is "
            + value
            + ": a commit is acknowledged before "
            + (local
                ? "a standby has it, and a failover loses it"
                : "it is on any disk, and a crash loses it"),
        "remove synchronous_commit",
        new Fix(postgresql.at("parameters/synchronous_commit"), ""));
  }

  /** PG-008 */
  private static void unsafe(PostgresqlPlan postgresql, String name, Report report) {
    String value = lower(postgresql, name);
    if (!off(value)) {
      return;
    }
    report.found(
        "PG-008",
        postgresql.at("parameters/" + name),
        (name + " is " + value)
            + ": a lost node can leave corrupt files, and standbys and backups inherit them",
        "remove " + name,
        Fix.safe(postgresql.at("parameters/" + name), ""));
  }

  private static String lower(PostgresqlPlan postgresql, String name) {
    return postgresql.chosenParameters().getOrDefault(name, "on").toLowerCase(Locale.ROOT);
  }

  private static boolean off(String value) {
    return value.equals("off") || value.equals("false") || value.equals("no") || value.equals("0");
  }

  /** PG-065 */
  private static void operators(PostgresqlPlan postgresql, String name, Report report) {
    report.found(
        "PG-065",
        postgresql.at("parameters/" + name),
        name + " is set by the operator: what stands here never comes into force",
        "remove " + name,
        Fix.safe(postgresql.at("parameters/" + name), ""));
  }

  /** PG-066, PG-100, PG-101: a name with a dot is of an extension, whose settings nobody lists */
  private static void known(PostgresqlPlan postgresql, String name, Report report) {
    if (postgresql.refusedParameters().contains(name)) {
      return;
    }
    ServerSetting setting = ServerSettings.find(name, postgresql.version());
    if (setting == null) {
      unknown(postgresql, name, report);
    } else if (setting.isFixed()) {
      fixed(postgresql, name, report);
    } else if (!setting.takes(postgresql.chosenParameters().get(name))) {
      unreadable(postgresql, name, setting, report);
    }
  }

  /** PG-066 */
  private static void unreadable(
      PostgresqlPlan postgresql, String name, ServerSetting setting, Report report) {
    report.found(
        "PG-066",
        postgresql.at("parameters/" + name),
        (name + " is " + postgresql.chosenParameters().get(name))
            + (", and PostgreSQL " + postgresql.version() + " takes " + setting.range() + ": ")
            + postgresql.manager().withoutSetting(),
        "write such a value, or remove " + name,
        new Fix(postgresql.at("parameters/" + name), ""));
  }

  /** PG-100 */
  private static void unknown(PostgresqlPlan postgresql, String name, Report report) {
    String age = ServerSettings.age(name, postgresql.version());
    Optional<String> near = ServerSettings.nearest(name, postgresql.version());
    String at = postgresql.at("parameters/" + name);
    report.found(
        "PG-100",
        at,
        (age.isEmpty()
                ? name + " is no parameter of PostgreSQL " + postgresql.version()
                : name + " " + age + ", and version is " + postgresql.version())
            + ": "
            + postgresql.manager().withoutSetting(),
        (age.isEmpty() && near.isPresent() ? "did you mean " + near.get() + "? Else " : "")
            + "remove "
            + name,
        age.isEmpty() && near.isPresent()
            ? new Fix(Fix.Change.RENAME, at, near.get(), false)
            : new Fix(at, ""));
  }

  /** PG-101 */
  private static void fixed(PostgresqlPlan postgresql, String name, Report report) {
    report.found(
        "PG-101",
        postgresql.at("parameters/" + name),
        name
            + " is fixed when the server is built or its files are made: "
            + postgresql.manager().withoutSetting(),
        "remove " + name,
        new Fix(postgresql.at("parameters/" + name), ""));
  }

  /** PG-102 */
  private static void twice(PostgresqlPlan postgresql, Report report) {
    String chosen = postgresql.chosenParameters().get("max_connections");
    String field = Integer.toString(postgresql.maxConnections());
    if (chosen == null || chosen.strip().equals(field)) {
      return;
    }
    report.found(
        "PG-102",
        postgresql.at("parameters/max_connections"),
        ("parameters.max_connections is " + chosen + " and maxConnections is " + field)
            + ": the servers take the former, and whoever reads the latter plans with a wrong"
            + " number",
        "write maxConnections: " + chosen.strip() + ", and remove parameters.max_connections",
        new Fix(postgresql.at("maxConnections"), chosen.strip()),
        new Fix(postgresql.at("parameters/max_connections"), ""));
  }

  /** PG-086: PostgreSQL reads it one way and the webhook of CloudNativePG another, or not at all */
  private static void readOtherwise(PostgresqlPlan postgresql, String name, Report report) {
    String value = postgresql.chosenParameters().getOrDefault(name, "");
    if (value.isEmpty()
        || readAlike(name, value)
        || !ServerSettings.find(name, postgresql.version()).takes(value)) {
      return;
    }
    report.found(
        "PG-086",
        postgresql.at("parameters/" + name),
        (name + " is " + value + ", which CloudNativePG reads as ")
            + (digits(value) ? value + " MB and not as pages of 8 kB" : "no size at all")
            + ": it refuses the cluster, or checks it against the wrong size",
        "write the unit at its end, such as 1GB, or remove " + name,
        new Fix(postgresql.at("parameters/" + name), ""));
  }

  private static boolean readAlike(String name, String value) {
    if (digits(value)) {
      return !name.equals("shared_buffers");
    }
    boolean bytes = value.endsWith("B") && Character.isDigit(value.charAt(value.length() - 2));
    return value.endsWith("B") && !(bytes && value.indexOf('.') >= 0);
  }

  private static boolean digits(String value) {
    for (int i = 0; i < value.length(); i++) {
      if (value.charAt(i) < '0' || value.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }
}
