package io.datalyptica.component.postgresql;

import io.datalyptica.change.ChangeReport;
import io.datalyptica.change.Effect;
import io.datalyptica.change.Recorded;
import io.datalyptica.component.postgresql.PostgresqlSpec.Operator;
import io.datalyptica.plan.Amounts;

/** What a change does to volumes that hold a cluster's data. */
record VolumeChangeRules(
    Recorded.Part before,
    Recorded.Part after,
    PostgresqlPlan plan,
    String cluster,
    ChangeReport report) {

  /**
   * @param cluster kind and name of the cluster's object
   */
  static void judge(
      Recorded.Part before,
      Recorded.Part after,
      PostgresqlPlan plan,
      String cluster,
      ChangeReport report) {
    VolumeChangeRules rules = new VolumeChangeRules(before, after, plan, cluster, report);
    rules.smallerVolume(PostgresqlRecord.STORAGE, "data volumes");
    rules.smallerVolume(PostgresqlRecord.WAL_STORAGE, "WAL volumes");
    rules.withoutWalVolume();
    rules.otherStorageClass();
  }

  /** CHG-204 */
  private void smallerVolume(String key, String what) {
    long was = before.number(key);
    long is = after.number(key);
    if (is < 0 || is >= was) {
      return;
    }
    report.found(
        "CHG-204",
        Effect.REFUSED,
        cluster,
        "/" + key,
        "the "
            + what
            + " would shrink ("
            + Amounts.bytes(was)
            + " -> "
            + Amounts.bytes(is)
            + "): no volume does, and the operator stands still with the error",
        "write " + key + ": " + Amounts.quantity(was) + ", which is what runs");
  }

  /** CHG-205 */
  private void withoutWalVolume() {
    long was = before.number(PostgresqlRecord.WAL_STORAGE);
    if (was < 0 || after.number(PostgresqlRecord.WAL_STORAGE) >= 0) {
      return;
    }
    boolean crunchy = plan.runBy(Operator.CRUNCHY);
    report.found(
        "CHG-205",
        crunchy ? Effect.RESTART : Effect.REFUSED,
        cluster,
        "/walStorage",
        "the WAL volumes of "
            + Amounts.bytes(was)
            + " go: "
            + (crunchy
                ? "every instance restarts with its WAL on the data volume, which then has to have"
                    + " room for both"
                : "the operator refuses the change, and no later one reaches the cluster either"),
        "write walStorage: " + Amounts.quantity(was) + ", which is what runs");
  }

  /** CHG-206 */
  private void otherStorageClass() {
    if (!before.differs(after, PostgresqlRecord.STORAGE_CLASS)) {
      return;
    }
    report.found(
        "CHG-206",
        plan.runBy(Operator.CRUNCHY) ? Effect.REFUSED : Effect.BY_HAND,
        cluster,
        "/storageClass",
        "volumes keep the class that they were made with: "
            + before.text(PostgresqlRecord.STORAGE_CLASS)
            + " -> "
            + after.text(PostgresqlRecord.STORAGE_CLASS)
            + (plan.runBy(Operator.CRUNCHY)
                ? " is refused for every claim that is there, and the operator stands still"
                : " counts for new instances alone"),
        "write storageClass: "
            + before.text(PostgresqlRecord.STORAGE_CLASS)
            + "; to move the data, restore it into a new cluster");
  }
}
