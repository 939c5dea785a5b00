package io.datalyptica.plan;

import java.util.ArrayList;
import java.util.List;

/**
 * The order in which a platform starts: folders of components, those that are asked before those
 * that ask.
 */
public final class Stages {
  private Stages() {}

  /** Every stage of {@code plan}, the first to apply first. */
  public static List<String> of(Plan plan) {
    List<String> waiting = new ArrayList<>();
    for (Slice slice : plan.slices()) {
      if (!waiting.contains(slice.common().stage())) {
        waiting.add(slice.common().stage());
      }
    }
    List<String> ordered = new ArrayList<>();
    while (!waiting.isEmpty()) {
      String next = next(plan, waiting);
      waiting.remove(next);
      ordered.add(next);
    }
    return ordered;
  }

  /** The first stage that asks no other waiting one; of a circle, its first. */
  private static String next(Plan plan, List<String> waiting) {
    for (String stage : waiting) {
      if (!asks(plan, stage, waiting)) {
        return stage;
      }
    }
    return waiting.getFirst();
  }

  private static boolean asks(Plan plan, String stage, List<String> others) {
    for (Need<?, ?> need : plan.needs().all()) {
      String provider = stage(plan, need.provider());
      if (stage(plan, need.by().pointer()).equals(stage)
          && !provider.equals(stage)
          && others.contains(provider)) {
        return true;
      }
    }
    return false;
  }

  /** The stage of the component whose section holds {@code pointer}; "" when there is none. */
  private static String stage(Plan plan, String pointer) {
    for (Slice slice : plan.slices()) {
      if (slice.common().holds(pointer)) {
        return slice.common().stage();
      }
    }
    return "";
  }
}
