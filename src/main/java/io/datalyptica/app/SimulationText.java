package io.datalyptica.app;

import io.datalyptica.component.Assumption;
import io.datalyptica.component.Errand;
import io.datalyptica.component.Outcome;
import io.datalyptica.component.Part;
import io.datalyptica.component.Row;
import io.datalyptica.plan.Amounts;
import io.datalyptica.plan.simulation.Loss;
import io.datalyptica.plan.simulation.LossWord;
import io.datalyptica.profile.NodesSpec;
import io.datalyptica.template.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is left, for people: a table, and the arithmetic of each row below it. */
public final class SimulationText {
  private SimulationText() {}

  /** What is lost, such as {@code 1 of 4 nodes, minio-2}. */
  public static String lost(Simulate simulation) {
    Loss loss = simulation.loss();
    NodesSpec nodes = simulation.nodes();
    List<String> lost = new ArrayList<>();
    if (loss.zones() > 0) {
      lost.add(loss.zones() + " of " + Amounts.counted(nodes.zones(), "zone"));
    }
    if (loss.nodes() > 0) {
      lost.add(loss.nodes() + " of " + Amounts.counted(nodes.workers(), "node"));
    }
    for (LossWord word : Losable.words()) {
      if (loss.of(word.word()) > 0) {
        lost.add(Amounts.counted(loss.of(word.word()), word.what()));
      }
    }
    lost.addAll(loss.pods());
    return lost.isEmpty() ? "nothing" : String.join(", ", lost);
  }

  public static String of(Simulate simulation) {
    StringBuilder text = new StringBuilder(placed(simulation));
    for (Part<?> part : simulation.assembly().parts()) {
      Optional<Assumption> assumption = part.outlook().assumption();
      assumption.ifPresent(a -> text.append('\n').append(a.sentence()).append('\n'));
    }
    return text.toString();
  }

  private static String placed(Simulate simulation) {
    if (!simulation.placementMatters()) {
      return "Worst case; the same for every placement that `spread` allows\n\n"
          + of(simulation.worst());
    }
    return "Worst case: pods side by side, as their spread allows\n\n"
        + of(simulation.worst())
        + "\nAs spread as possible\n\n"
        + of(simulation.even());
  }

  /** What is done beside serving comes last: it takes several components. */
  private static String of(PlatformOutcome outcome) {
    List<List<String>> rows = new ArrayList<>();
    List<String> sentences = new ArrayList<>();
    for (Outcome part : outcome.parts()) {
      part.rows().forEach(row -> rows.add(cells(row)));
      sentences.addAll(part.sentences());
    }
    for (Outcome part : outcome.parts()) {
      if (part.errand().isPresent()) {
        Errand errand = part.errand().get();
        rows.add(cells(errand.row()));
        sentences.add(errand.sentence());
      }
    }
    Table table = new Table(List.of("Component", "Left", "Reads", "Writes", "Failover"), rows);
    StringBuilder text = new StringBuilder(table.text()).append('\n');
    sentences.forEach(s -> text.append("- ").append(s).append('\n'));
    return text.toString();
  }

  private static List<String> cells(Row row) {
    return List.of(row.name(), row.left(), row.reads(), row.writes(), row.failover());
  }
}
