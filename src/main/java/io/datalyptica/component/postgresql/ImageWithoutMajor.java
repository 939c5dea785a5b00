package io.datalyptica.component.postgresql;

import io.datalyptica.diagnostic.Severity;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.Report;
import io.datalyptica.rule.RuleDoc;

/** An image whose tag does not say which PostgreSQL is in it. */
public final class ImageWithoutMajor implements CloudNativePgRule {
  @Override
  public RuleDoc doc() {
    return RuleDoc.of(
        "PG-087",
        Severity.ERROR,
        "an image whose tag does not begin with the PostgreSQL version",
        """
        CloudNativePG reads the major version off the tag of the image: it decides which settings it writes and
        whether a change is an upgrade. It refuses an image with a digest alone, with `latest`, or with a tag that
        begins with no number. A tag of another major version than `version` makes a cluster of that one, while
        everything here is reckoned for `version`.
        """,
        "Name a tag that begins with the version, such as `postgresql:16.15-standard`; a digest may"
            + " follow it.",
        "CloudNativePG internal/webhook/v1/cluster_webhook.go, validateImageName");
  }

  @Override
  public void judge(Plan plan, PostgresqlPlan postgresql, Report report) {
    String image = postgresql.image().orElse("");
    if (!postgresql.ownImage()) {
      return;
    }
    String tag = tag(image);
    int major = major(tag);
    if (major == postgresql.version()) {
      return;
    }
    String what =
        tag.isEmpty()
            ? "image " + image + " has no tag"
            : "tag " + tag + (major < 0 ? " begins with no version" : " is of PostgreSQL " + major);
    report.found(
        AT + "/image",
        what
            + (major < 0
                ? ": CloudNativePG cannot tell which PostgreSQL it is, and refuses the cluster"
                : ", and version is "
                    + postgresql.version()
                    + ": the server is another than the one reckoned with here"),
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
