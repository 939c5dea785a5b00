package io.datalyptica.component.postgresql;

import io.datalyptica.change.ChangeReport;
import io.datalyptica.change.Effect;
import io.datalyptica.change.PageSection;
import io.datalyptica.change.Recorded;
import io.datalyptica.component.postgresql.PostgresqlSpec.Operator;
import io.datalyptica.component.postgresql.PostgresqlSpec.SynchronousSpec.Mode;
import java.util.List;

/** What a change does to a cluster that runs. */
final class PostgresqlChangeRules {
  private static final List<String> SYSTEMS =
      List.of("bullseye", "bookworm", "trixie", "forky", "ubi8", "ubi9", "ubi10");
  private final Recorded.Part before;
  private final Recorded.Part after;
  private final PostgresqlPlan plan;
  private final ChangeReport report;
  private final String cluster;

  private PostgresqlChangeRules(
      Recorded.Part before, Recorded.Part after, PostgresqlPlan plan, ChangeReport report) {
    this.before = before;
    this.after = after;
    this.plan = plan;
    this.report = report;
    this.cluster = kind(after) + "/" + plan.names().cluster();
  }

  static void judge(
      Recorded.Part before, Recorded.Part after, PostgresqlPlan plan, ChangeReport report) {
    PostgresqlChangeRules rules = new PostgresqlChangeRules(before, after, plan, report);
    if (rules.otherOperator()) {
      return;
    }
    rules.otherVersion();
    VolumeChangeRules.judge(before, after, plan, rules.cluster, report);
    rules.fewerInstances();
    rules.weakerCommits();
    rules.otherArchive();
    rules.otherSystem();
    DatabaseChangeRules.judge(before, after, plan, report);
  }

  private static String kind(Recorded.Part part) {
    return part.text(PostgresqlRecord.OPERATOR).equals(Operator.CRUNCHY.word())
        ? "PostgresCluster"
        : "Cluster";
  }

  private boolean changes(String key) {
    return before.differs(after, key);
  }

  /** CHG-201 */
  private boolean otherOperator() {
    if (!changes(PostgresqlRecord.OPERATOR)) {
      return false;
    }
    report.found(
        "CHG-201",
        Effect.DATA_LOSS,
        kind(before) + "/" + plan.names().cluster(),
        "/operator",
        "another operator ("
            + before.text(PostgresqlRecord.OPERATOR)
            + " -> "
            + after.text(PostgresqlRecord.OPERATOR)
            + ") takes over no volume and no archive of the first: it makes an empty cluster, and"
            + " the one with the data leaves the tree",
        "leave operator: "
            + before.text(PostgresqlRecord.OPERATOR)
            + "; to move, make a second cluster of another name, and bring the data over by a dump"
            + " or by logical replication");
    return true;
  }

  /** CHG-202, CHG-203 */
  private void otherVersion() {
    long was = before.number(PostgresqlRecord.VERSION);
    long is = after.number(PostgresqlRecord.VERSION);
    if (was < 0 || was == is) {
      return;
    }
    if (is < was) {
      report.found(
          "CHG-203",
          Effect.REFUSED,
          cluster,
          "/version",
          "PostgreSQL "
              + is
              + " cannot read the files of PostgreSQL "
              + was
              + ": no instance starts on them",
          "leave version: " + was + "; an older one is filled by a dump");
      return;
    }
    boolean crunchy = plan.runBy(Operator.CRUNCHY);
    report.found(
        "CHG-202",
        Effect.ONE_WAY,
        cluster,
        "/version",
        "PostgreSQL "
            + was
            + " -> "
            + is
            + ": "
            + (crunchy
                ? "the version alone upgrades nothing; the operator starts a replica on an empty"
                    + " directory, which halts, and the rollout stands"
                : "the operator stops all instances, runs pg_upgrade, and copies the replicas anew;"
                    + " nothing is served meanwhile")
            + ". There is no way back, and backups made until now restore PostgreSQL "
            + was
            + " only",
        "make a full backup, try it on a copy (postgresql.restore), and follow the page",
        PageSection.of(
            "docs/" + plan.operator().page(), "PostgreSQL goes to another major version"));
  }

  /** CHG-207 */
  private void fewerInstances() {
    long was = before.number(PostgresqlRecord.REPLICAS);
    long is = after.number(PostgresqlRecord.REPLICAS);
    int needed = Math.max(2, plan.synchronous().instancesToWrite());
    if (was < needed || is >= needed) {
      return;
    }
    report.found(
        "CHG-207",
        Effect.UPDATE,
        cluster,
        "/replicas",
        was
            + " instances become "
            + is
            + ": the volumes of those that go are deleted, and "
            + (is < 2 ? "nobody takes over when the one that stays is lost" : "writes wait"),
        "leave at least replicas: " + needed);
  }

  /** CHG-208 */
  private void weakerCommits() {
    String key = PostgresqlRecord.SYNCHRONOUS;
    if (!changes(key) || rank(after.text(key)) >= rank(before.text(key))) {
      return;
    }
    report.found(
        "CHG-208",
        Effect.UPDATE,
        cluster,
        "/synchronous/mode",
        "synchronous "
            + before.text(key)
            + " -> "
            + after.text(key)
            + ": from the sync on a commit that was acknowledged may be missing after a failover",
        "leave synchronous.mode: " + before.text(key));
  }

  private static int rank(String mode) {
    return mode.equals(Mode.REQUIRED.word()) ? 2 : mode.equals(Mode.OFF.word()) ? 0 : 1;
  }

  /** CHG-209 */
  private void otherArchive() {
    String was = before.text(PostgresqlRecord.ARCHIVE);
    String now = after.text(PostgresqlRecord.ARCHIVE);
    // Another major version has an archive of its own, which its own rule says; with TLS and
    // without it the same store holds the same archive.
    if (was.isEmpty() || place(was).equals(place(now)) || changes(PostgresqlRecord.VERSION)) {
      return;
    }
    report.found(
        "CHG-209",
        Effect.DATA_LOSS,
        cluster,
        "/backup",
        now.isEmpty()
            ? "backups and the archive of WAL stop; those in " + was + " stay, and grow older"
            : "backups go to "
                + now
                + " instead of "
                + was
                + ": until the first full one is there no restore finds any, and nobody removes"
                + " those in the old place",
        now.isEmpty()
            ? "leave backup.enabled: true"
            : "leave bucket, endpoint and backup.archive as they are; where they have to change,"
                + " make a full backup right after the sync, and keep the old ones as long as they"
                + " may be needed");
  }

  private static String place(String url) {
    return url.substring(url.indexOf("://") + 1);
  }

  /** CHG-213 */
  private void otherSystem() {
    String was = system(before.text(PostgresqlRecord.IMAGE));
    String is = system(after.text(PostgresqlRecord.IMAGE));
    // A major version is restored or upgraded with its own words.
    if (was.isEmpty() || is.isEmpty() || was.equals(is) || changes(PostgresqlRecord.VERSION)) {
      return;
    }
    report.found(
        "CHG-213",
        Effect.BY_HAND,
        cluster,
        "/image",
        "the image is of another system ("
            + was
            + " -> "
            + is
            + "): its C library orders texts otherwise, so an index over texts that was built"
            + " before misses rows and lets duplicates in, and nothing says so but a warning in the"
            + " log",
        "right after the rollout, in every database: REINDEX DATABASE CONCURRENTLY, then ALTER"
            + " DATABASE ... REFRESH COLLATION VERSION; or stay with an image of "
            + was);
  }

  /** The word of an image's tag that says which system it is made of; "" when none does. */
  private static String system(String image) {
    int digest = image.indexOf('@');
    String tag = digest < 0 ? image : image.substring(0, digest);
    for (String word : tag.substring(tag.lastIndexOf(':') + 1).split("-")) {
      if (SYSTEMS.contains(word)) {
        return word;
      }
    }
    return "";
  }
}
