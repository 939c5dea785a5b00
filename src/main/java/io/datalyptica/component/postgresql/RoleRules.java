package io.datalyptica.component.postgresql;

import io.datalyptica.component.postgresql.PostgresqlSpec.BackupSpec;
import io.datalyptica.component.postgresql.PostgresqlSpec.Operator;
import io.datalyptica.component.postgresql.PostgresqlSpec.OutsideSpec;
import io.datalyptica.component.postgresql.PostgresqlSpec.RestoreSpec;
import io.datalyptica.diagnostic.Fix;
import io.datalyptica.plan.S3Endpoint;
import io.datalyptica.rule.Report;

/** Whether the role by which a store outside is used can be taken on, and is asked for. */
final class RoleRules {
  private RoleRules() {}

  static void judge(PostgresqlPlan postgresql, Report report) {
    BackupSpec backup = postgresql.backupAsked();
    if (backup.enabled()) {
      store(postgresql, "backup", backup.outside(), report);
      if (backup.second().isPresent()) {
        store(postgresql, "backup/second", backup.second().get().outside(), report);
      }
    }
    RestoreSpec restore = postgresql.backups().restoreAsked().orElse(null);
    if (restore != null) {
      store(postgresql, "restore", restore.outside(), report);
    }
  }

  private static void store(
      PostgresqlPlan postgresql, String section, OutsideSpec asked, Report report) {
    if (asked.role().isEmpty()) {
      return;
    }
    String pointer = postgresql.at(section + "/role");
    if (asked.endpoint().isEmpty()) {
      withoutEffect(section, pointer, report);
      return;
    }
    S3Endpoint endpoint = S3Endpoint.of(asked.endpoint().get(), asked.region());
    String role = asked.role().get();
    keysToo(postgresql, section, asked, report);
    otherStore(postgresql, endpoint, role, pointer, lost(section), report);
    twoRoles(postgresql, role, pointer, report);
  }

  /** S3-016 */
  private static void keysToo(
      PostgresqlPlan postgresql, String section, OutsideSpec asked, Report report) {
    if (asked.secret().isEmpty()) {
      return;
    }
    String pointer = postgresql.at(section + "/secret");
    report.found(
        "S3-016",
        pointer,
        ("Secret " + asked.secret().get() + " is not read: " + section.replace('/', '.'))
            + " takes on a role, which needs no keys",
        ("remove " + section.replace('/', '.') + ".secret, or role where keys are to be used")
            + "; keys that nothing uses should not lie in a cluster",
        new Fix(pointer, ""));
  }

  /** S3-017 */
  private static void withoutEffect(String section, String pointer, Report report) {
    String name = section.replace('/', '.');
    report.found(
        "S3-017",
        pointer,
        name
            + ".role is not taken on: without "
            + name
            + ".endpoint the store is "
            + (section.equals("restore") ? "that of the backups" : "the profile's own")
            + ", which has its own credentials",
        "remove " + name + ".role, or add " + name + ".endpoint",
        new Fix(pointer, ""));
  }

  private static String lost(String section) {
    return section.equals("restore")
        ? "nothing is restored"
        : "no backup is made, and WAL piles up until its volume is full";
  }

  /** S3-018: pgBackRest asks one host for keys, whatever the region (its src/storage/s3). */
  private static void otherStore(
      PostgresqlPlan postgresql,
      S3Endpoint endpoint,
      String role,
      String pointer,
      String lost,
      Report report) {
    String partition = role.substring(0, role.indexOf(":iam:"));
    boolean china = partition.equals("arn:aws-cn");
    if (!endpoint.host().endsWith(china ? ".amazonaws.com.cn" : ".amazonaws.com")) {
      report.found(
          "S3-018",
          pointer,
          ("the store at " + endpoint.authority() + " does not know the keys that AWS gives for ")
              + (role + ": " + lost),
          "set endpoint to that of AWS, such as https://s3."
              + (endpoint.region() + (china ? ".amazonaws.com.cn" : ".amazonaws.com"))
              + ", or remove role and use keys");
    } else if (postgresql.runBy(Operator.CRUNCHY) && !partition.equals("arn:aws")) {
      report.found(
          "S3-018",
          pointer,
          "pgBackRest asks sts.amazonaws.com for keys, which does not know " + (role + ": " + lost),
          "remove role and use keys, or set operator: cloudNativePG before there is data");
    }
  }

  /** S3-019 */
  private static void twoRoles(
      PostgresqlPlan postgresql, String role, String pointer, Report report) {
    String first = BackupNeeds.role(postgresql.backup(), postgresql.restore());
    if (first.isEmpty() || first.equals(role)) {
      return;
    }
    report.found(
        "S3-019",
        pointer,
        ("the pods take on " + first + " alone, because a ServiceAccount names one role: with ")
            + (role + " nothing is read or written here"),
        "write the same role in both places, and let it use both buckets");
  }
}
