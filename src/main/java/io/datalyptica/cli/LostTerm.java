package io.datalyptica.cli;

import io.datalyptica.app.Losable;
import io.datalyptica.plan.simulation.Loss;
import io.datalyptica.plan.simulation.LossWord;
import io.datalyptica.profile.NodesSpec;
import io.datalyptica.profile.reader.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * One {@code --lose KIND=VALUE}: nodes, zones, pods, and what components have words for. Several
 * add up; a name counts once.
 */
record LostTerm(String kind, String value) {
  private static final int LISTED = 12;

  static LostTerm of(String written) {
    int equals = written.indexOf('=');
    String kind = equals < 0 ? written : written.substring(0, equals);
    String value = equals < 0 ? "" : written.substring(equals + 1);
    List<String> kinds = kinds();
    if (!kinds.contains(kind) || value.isEmpty()) {
      String meant =
          Nearest.to(kind, kinds)
              .map(k -> "; did you mean " + k + "=" + Safe.line(value) + "?")
              .orElse("");
      throw new UsageException(
          "--lose takes node=N, zone=N, "
              + usage(false)
              + ", not '"
              + Safe.line(written)
              + "'"
              + meant);
    }
    return new LostTerm(kind, value);
  }

  private static List<String> kinds() {
    List<String> kinds = new ArrayList<>(List.of("node", "zone"));
    Losable.words().forEach(word -> kinds.add(word.word()));
    kinds.add("pod");
    return kinds;
  }

  /**
   * How what components have words for is written, and pods.
   *
   * @param order with those that are lost first
   */
  static String usage(boolean order) {
    StringBuilder usage = new StringBuilder();
    for (LossWord word : Losable.words()) {
      usage.append(usage.isEmpty() ? "" : ", ").append(word.word());
      usage.append(word.counted() ? "=N" : "=NAME");
      String first = order && !word.order().isEmpty() ? ", " + word.order() : "";
      usage.append(word.whose().isEmpty() ? "" : " (of " + word.whose() + first + ")");
    }
    return usage + " or pod=NAME";
  }

  /** What all {@code terms} take from a platform; more than it has is wrong usage. */
  static Loss sum(List<LostTerm> terms, Losable platform) {
    NodesSpec nodes = platform.nodes();
    int lostNodes = count(terms, "node", nodes.workers(), "nodes (spec.nodes.workers)");
    int lostZones = count(terms, "zone", nodes.zones(), "zones (spec.nodes.zones)");
    SortedMap<String, Integer> counted = new TreeMap<>();
    for (LossWord word : Losable.words()) {
      if (word.counted()) {
        String what = word.what() + "s";
        counted.put(word.word(), count(terms, word.word(), platform.count(word), what));
      }
    }
    SortedSet<String> pods = new TreeSet<>();
    for (LostTerm term : terms) {
      term.name(platform, pods);
    }
    return new Loss(lostNodes, lostZones, counted, pods);
  }

  private static int count(List<LostTerm> terms, String kind, int available, String what) {
    long sum = 0;
    for (LostTerm term : terms) {
      if (term.kind.equals(kind)) {
        sum += term.number();
        if (sum > available) {
          throw new UsageException(
              "--lose "
                  + kind
                  + "="
                  + Safe.line(term.value)
                  + ": the profile has "
                  + available
                  + " "
                  + what);
        }
      }
    }
    return (int) sum;
  }

  private int number() {
    boolean digits = value.length() <= 9;
    for (int i = 0; i < value.length() && digits; i++) {
      digits = value.charAt(i) >= '0' && value.charAt(i) <= '9';
    }
    if (!digits) {
      throw new UsageException(
          "--lose "
              + kind
              + "= takes how many are lost, such as "
              + kind
              + "=1, not '"
              + Safe.line(value)
              + "'");
    }
    return Integer.parseInt(value);
  }

  /** Adds the pod to {@code lost}, if it is the name of one. */
  private void name(Losable platform, SortedSet<String> lost) {
    if (kind.equals("pod")) {
      lost.add(named(platform.names(), "pod"));
    }
    for (LossWord word : Losable.words()) {
      if (word.word().equals(kind) && !word.counted()) {
        lost.add(named(platform.names(word), word.what()));
      }
    }
  }

  private String named(List<String> names, String what) {
    if (names.contains(value)) {
      return value;
    }
    String meant = Nearest.to(value, names).map(n -> "did you mean " + n + "? ").orElse("");
    throw new UsageException(
        "there is no "
            + what
            + " '"
            + Safe.line(value)
            + "': "
            + meant
            + list(names)
            + (kind.equals("pod") ? nameless() : ""));
  }

  private static String nameless() {
    StringBuilder said = new StringBuilder();
    for (LossWord word : Losable.words()) {
      if (word.counted()) {
        said.append("; ").append(word.nameless()).append(": --lose ").append(word.word());
        said.append("=1");
      }
    }
    return said.toString();
  }

  private static String list(List<String> names) {
    if (names.isEmpty()) {
      return "the profile has none";
    }
    List<String> listed = new ArrayList<>(names.subList(0, Math.min(LISTED, names.size())));
    int more = names.size() - listed.size();
    return "there are " + String.join(", ", listed) + (more == 0 ? "" : " and " + more + " more");
  }
}
