package io.datalyptica.component.objectstore.minio;

import io.datalyptica.plan.Plan;
import io.datalyptica.rule.PlanRule;
import io.datalyptica.rule.Report;

/** EC:n with n half of the set survives n losses for reads and one fewer for writes. */
public final class WritesEndFirst implements PlanRule {
  @Override
  public String id() {
    return "MINIO-006";
  }

  @Override
  public void judge(Plan plan, Report report) {
    if (plan.slice(ObjectStorePlan.class).isEmpty()
        || !plan.slice(ObjectStorePlan.class).get().parityChosen()) {
      return;
    }
    for (ServerPool pool : StorePools.sound(plan)) {
      ErasureLayout layout = pool.layout().orElseThrow();
      int reading = layout.serversLostReading();
      int writing = layout.serversLostWriting();
      if (writing > 0 && reading > writing) {
        String remedy = remedy(layout, reading, writing);
        report.found(
            "MINIO-006",
            "/spec/objectStore/parity",
            message(pool, layout, reading, writing),
            remedy);
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
