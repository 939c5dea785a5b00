package io.datalyptica.change;

/** What is lost or stands still because of the objects alone, whatever component they are of. */
public final class ObjectChangeRules {
  private ObjectChangeRules() {}

  /**
   * Judges one object that changes or goes. That a change is one way no field alone says: rules of
   * components do.
   */
  public static void judge(ObjectChange change, ChangeReport report) {
    if (!change.effect().isDestructive()) {
      return;
    }
    switch (change.effect()) {
      case RECREATE -> recreated(change, report);
      case DATA_LOSS -> gone(change, report);
      default -> refused(change, report);
    }
  }

  /** CHG-002 */
  private static void recreated(ObjectChange change, ChangeReport report) {
    String subject = change.subject();
    boolean claims = change.object().is("StatefulSet");
    report.found(
        "CHG-002",
        change.effect(),
        subject,
        "",
        subject
            + ": "
            + fields(change)
            + " cannot be changed while it is there: the API server refuses the apply, and a sync"
            + " stands still there",
        claims
            ? "take the change back; or follow the page of its component: the StatefulSet is"
                + " deleted with --cascade=orphan, which keeps its pods and claims, and made again"
                + " by the next sync"
            : "take the change back; or delete "
                + subject
                + " by hand, and let the next sync make it again");
  }

  /** CHG-003 */
  private static void gone(ObjectChange change, ChangeReport report) {
    String subject = change.subject();
    if (change.after().isPresent()) {
      report.found(
          "CHG-003",
          change.effect(),
          subject,
          "",
          subject + ": " + fields(change) + " takes the data that it holds",
          "take the change back");
      return;
    }
    boolean claims = change.object().is("StatefulSet");
    report.found(
        "CHG-003",
        change.effect(),
        subject,
        "",
        subject
            + " leaves the tree: "
            + (claims
                ? "its pods end and nobody serves its data any more; its volume claims stay"
                : "it holds data, and whoever deletes it deletes that"),
        "put back what made it; or take a backup first and remove it on purpose, as the page of its"
            + " component says");
  }

  /** CHG-004 */
  private static void refused(ObjectChange change, ChangeReport report) {
    String subject = change.subject();
    report.found(
        "CHG-004",
        change.effect(),
        subject,
        "",
        subject + ": " + fields(change) + " is refused, and the sync stands still there",
        "take the change back");
  }

  /** The field that made it so grave, with both values. */
  private static String fields(ObjectChange change) {
    for (FieldChange field : change.fields()) {
      if (field.effect() == change.effect()) {
        return field.toString();
      }
    }
    return "it";
  }
}
