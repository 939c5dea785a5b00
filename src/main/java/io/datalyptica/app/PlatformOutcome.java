package io.datalyptica.app;

import io.datalyptica.component.Assembly;
import io.datalyptica.component.Outcome;
import io.datalyptica.component.Part;
import io.datalyptica.component.Providers;
import io.datalyptica.plan.Common;
import io.datalyptica.plan.Need;
import io.datalyptica.plan.simulation.Case;
import java.util.ArrayList;
import java.util.List;

/**
 * What each component of a platform can still do. Each is at its own worst, and all of them can be
 * so at once: kinds of pods are placed independently of each other, so the same nodes may hold the
 * worst of every kind.
 *
 * @param parts in the order of the platform's
 */
public record PlatformOutcome(List<Outcome> parts) {
  public PlatformOutcome {
    parts = List.copyOf(parts);
  }

  /**
   * Components need each other, in circles too. So each is taken to serve at first, and what one no
   * longer does is held against those who need it until nothing changes any more.
   */
  public static PlatformOutcome of(Assembly assembly, Case lost) {
    List<Outcome> known = List.of();
    // Each round but the last takes reads or writes from at least one component.
    for (int round = 0; round <= 2 * assembly.parts().size(); round++) {
      List<Outcome> next = new Round(assembly, known).outcomes(lost);
      if (next.equals(known)) {
        break;
      }
      known = next;
    }
    return new PlatformOutcome(known);
  }

  /** Whether every component can be read. */
  public boolean reads() {
    return parts.stream().allMatch(Outcome::reads);
  }

  /** Whether every component can be written. */
  public boolean writes() {
    return parts.stream().allMatch(Outcome::writes);
  }

  /**
   * All components once.
   *
   * @param known of the round before, in the order of the parts; empty in the first
   */
  private record Round(Assembly assembly, List<Outcome> known) implements Providers {
    List<Outcome> outcomes(Case lost) {
      List<Outcome> outcomes = new ArrayList<>();
      for (Part<?> part : assembly.parts()) {
        Common common = part.slice().common();
        outcomes.add(part.outlook().lose(lost, this).without(common.name(), lacks(common)));
      }
      return outcomes;
    }

    @Override
    public boolean writable(Need<?, ?> need) {
      int provider = provider(need);
      return provider < 0 || known.isEmpty() || known.get(provider).writes();
    }

    /** What it cannot serve without and does not have in full. */
    private List<Outcome.Lack> lacks(Common consumer) {
      List<Outcome.Lack> lacks = new ArrayList<>();
      for (Need<?, ?> need : assembly.plan().needs().all()) {
        int provider = provider(need);
        if (!need.hard()
            || !consumer.holds(need.by().pointer())
            || provider < 0
            || known.isEmpty()) {
          continue;
        }
        Outcome outcome = known.get(provider);
        if (!outcome.reads() || !outcome.writes()) {
          String name = assembly.parts().get(provider).slice().common().name();
          lacks.add(new Outcome.Lack(need.what(), name, outcome.reads(), outcome.writes()));
        }
      }
      return lacks;
    }

    /** The place among the parts of whoever answers; -1 when nobody does. */
    private int provider(Need<?, ?> need) {
      for (int i = 0; i < assembly.parts().size(); i++) {
        if (assembly.parts().get(i).slice().common().pointer().equals(need.provider())) {
          return i;
        }
      }
      return -1;
    }
  }
}
