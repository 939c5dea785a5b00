package io.datalyptica.component.postgresql;

import io.datalyptica.plan.Plan;
import io.datalyptica.rule.Report;

/** An image whose tag does not say which PostgreSQL is in it. */
public final class ImageWithoutMajor implements CloudNativePgRule {
  @Override
  public String id() {
    return "PG-087";
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
        "PG-087",
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
