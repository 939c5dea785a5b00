package io.datalyptica.component.postgresql;

import io.datalyptica.component.postgresql.PostgresqlSpec.Operator;
import io.datalyptica.diagnostic.Fix;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.Report;

/** Which major version of PostgreSQL runs, and whether its operator has an image of it. */
final class VersionRules {
  private VersionRules() {}

  static void judge(PostgresqlPlan postgresql, Plan plan, Report report) {
    boolean crunchy = postgresql.runBy(Operator.CRUNCHY);
    if (postgresql.hasImage()) {
      endOfLife(postgresql, report);
    } else if (crunchy) {
      noImage(postgresql, report);
    } else {
      notRun(postgresql, report);
    }
    if (crunchy) {
      noExporter(postgresql, plan.platform().monitoring().enabled(), report);
    } else {
      imageWithoutMajor(postgresql, report);
    }
  }

  /** PG-060 */
  private static void noImage(PostgresqlPlan postgresql, Report report) {
    report.found(
        "PG-060",
        postgresql.at("version"),
        "the operator has no image of PostgreSQL "
            + postgresql.version()
            + ": it reports MissingRequiredImage and makes nothing",
        "set version: 16 or later, or an image of your own",
        new Fix(postgresql.at("version"), "16"));
  }

  /** PG-061 */
  private static void endOfLife(PostgresqlPlan postgresql, Report report) {
    if (postgresql.version() > 14) {
      return;
    }
    boolean ended = postgresql.version() == 13;
    report.found(
        "PG-061",
        postgresql.at("version"),
        ("PostgreSQL " + postgresql.version())
            + (ended
                ? " has had no fixes since 13 November 2025"
                : " gets no fixes after 12 November 2026")
            + ", whatever is found in it",
        "set version: 16 or later" + (postgresql.ownImage() ? " and an image of it" : ""));
  }

  /** PG-062 */
  private static void noExporter(PostgresqlPlan postgresql, boolean monitoring, Report report) {
    if (!postgresql.exporterMissing(monitoring)) {
      return;
    }
    report.found(
        "PG-062",
        postgresql.at("version"),
        "the operator runs no exporter beside PostgreSQL "
            + postgresql.version()
            + ": there are no metrics and no alerts of the database",
        "set version: 17",
        new Fix(postgresql.at("version"), "17"));
  }

  /** PG-083 */
  private static void notRun(PostgresqlPlan postgresql, Report report) {
    report.found(
        "PG-083",
        postgresql.at("version"),
        "CloudNativePG runs PostgreSQL 14 to 18 and not "
            + postgresql.version()
            + ": there is no image to start",
        "set version: 16 or later",
        new Fix(postgresql.at("version"), "16"));
  }

  /** PG-087 */
  private static void imageWithoutMajor(PostgresqlPlan postgresql, Report report) {
    if (!postgresql.ownImage()) {
      return;
    }
    String image = postgresql.image().orElse("");
    String tag = tag(image);
    int major = major(tag);
    if (major == postgresql.version()) {
      return;
    }
    String what =
        tag.isEmpty()
            ? "image " + image + " has no tag"
            : "tag " + tag + (major < 0 ? " begins with no version" : " is of PostgreSQL " + major);
    String consequence =
        major < 0
            ? ": CloudNativePG cannot tell which PostgreSQL it is, and refuses the cluster"
            : ", and version is "
                + postgresql.version()
                + ": the server is another than the one reckoned with here";
    report.found(
        "PG-087",
        postgresql.at("image"),
        what + consequence,
        "name a tag that begins with " + postgresql.version());
  }

  private static String tag(String image) {
    String name = image.substring(image.lastIndexOf('/') + 1);
    int at = name.indexOf('@');
    String tagged = at < 0 ? name : name.substring(0, at);
    int colon = tagged.indexOf(':');
    return colon < 0 ? "" : tagged.substring(colon + 1);
  }

  /** The digits that {@code tag} begins with; -1 when there are none. */
  private static int major(String tag) {
    int number = -1;
    for (int i = 0; i < Math.min(4, tag.length()) && Character.isDigit(tag.charAt(i)); i++) {
      number = Math.max(0, number) * 10 + tag.charAt(i) - '0';
    }
    return number;
  }
}
