package io.datalyptica.component.objectstore.minio;

import io.datalyptica.diagnostic.Severity;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.PlanRule;
import io.datalyptica.rule.Report;
import io.datalyptica.rule.RuleDoc;

/** EC:n with n half of the set survives n losses for reads and one fewer for writes. */
public final class WritesEndFirst implements PlanRule {
  @Override
  public RuleDoc doc() {
    return RuleDoc.ofRedundancy(
        "MINIO-006",
        Severity.NOTE,
        "a parity of half a set, with which writes end one loss before reads",
        """
        EC:n is often read as "survives n". It does for reads. When parity is half of the set, writes need one drive
        more than half, so that two halves never both accept a write: EC:2 on four drives reads with two of them
        lost and writes with one. Told where the profile names the parity itself, because somebody then counts on
        the number.
        """,
        """
        Count on the smaller number, or add servers until parity is less than half of the set: EC:2 on five drives
        writes with two lost.
        """,
        "minio cmd/erasure-object.go putObject; cmd/erasure-metadata.go objectQuorumFromMeta");
  }

  @Override
  public void judge(Plan plan, Report report) {
    if (plan.objectStore().isEmpty() || !plan.objectStore().get().parityChosen()) {
      return;
    }
    for (ServerPool pool : StorePools.sound(plan)) {
      ErasureLayout layout = pool.layout().orElseThrow();
      int reading = layout.serversLostReading();
      int writing = layout.serversLostWriting();
      if (writing > 0 && reading > writing) {
        String remedy = remedy(layout, reading, writing);
        report.found("/spec/objectStore/parity", message(pool, layout, reading, writing), remedy);
      }
    }
  }

  private static String message(ServerPool pool, ErasureLayout layout, int reading, int writing) {
    return "EC:"
        + layout.parity()
        + " on "
        + layout.setSize()
        + " drives loses writes at the "
        + ordinal(writing + 1)
        + " loss: "
        + StorePools.named(pool)
        + " reads with "
        + StorePools.count(reading, "server")
        + " lost and writes with "
        + writing;
  }

  private static String ordinal(int number) {
    return switch (number) {
      case 2 -> "second";
      case 3 -> "third";
      default -> number + "th";
    };
  }

  private static String remedy(ErasureLayout layout, int reading, int writing) {
    String count = "count on " + StorePools.count(writing, "lost server") + " for writes";
    return LegalLayouts.writing(layout.servers(), layout.drivesPerServer(), reading)
        .map(
            l ->
                count
                    + "; for "
                    + reading
                    + ", set servers: "
                    + l.servers()
                    + " and parity: "
                    + l.parity())
        .orElse(count);
  }

  @Override
  public String arithmetic(Plan plan) {
    return StorePools.arithmetic(plan);
  }
}
