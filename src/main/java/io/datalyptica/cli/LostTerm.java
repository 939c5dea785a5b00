package io.datalyptica.cli;

import io.datalyptica.component.postgresql.PostgresqlPlan;
import io.datalyptica.plan.Plan;
import io.datalyptica.plan.simulation.Loss;
import io.datalyptica.plan.simulation.PodNames;
import io.datalyptica.profile.NodesSpec;
import io.datalyptica.profile.reader.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** One {@code --lose KIND=VALUE}. Several add up; a name counts once. */
record LostTerm(String kind, String value) {
  private static final List<String> KINDS = List.of("node", "zone", "instance", "server", "pod");
  private static final int LISTED = 12;

  static LostTerm of(String written) {
    int equals = written.indexOf('=');
    String kind = equals < 0 ? written : written.substring(0, equals);
    String value = equals < 0 ? "" : written.substring(equals + 1);
    if (!KINDS.contains(kind) || value.isEmpty()) {
      String meant =
          Nearest.to(kind, KINDS)
              .map(k -> "; did you mean " + k + "=" + Safe.line(value) + "?")
              .orElse("");
      throw new UsageException(
          "--lose takes node=N, zone=N, instance=N (of PostgreSQL), server=NAME or pod=NAME, not '"
              + Safe.line(written)
              + "'"
              + meant);
    }
    return new LostTerm(kind, value);
  }

  /**
   * What all {@code terms} take from the platform of {@code plan}; more than it has is wrong usage.
   */
  static Loss sum(List<LostTerm> terms, Plan plan) {
    NodesSpec nodes = plan.platform().nodes();
    int lostNodes = count(terms, "node", nodes.workers(), "nodes (spec.nodes.workers)");
    int lostZones = count(terms, "zone", nodes.zones(), "zones (spec.nodes.zones)");
    int instances =
        plan.slice(PostgresqlPlan.class)
            .map(PostgresqlPlan::instances)
            .map(PostgresqlPlan.Instances::replicas)
            .orElse(0);
    int lostInstances = count(terms, "instance", instances, "PostgreSQL instances");
    PodNames names = PodNames.of(plan);
    SortedSet<String> pods = new TreeSet<>();
    for (LostTerm term : terms) {
      switch (term.kind) {
        case "server" -> pods.add(term.named(names.servers(), "server of the object store"));
        case "pod" -> pods.add(term.named(names.all(), "pod"));
        default -> {
          // Counted above.
        }
      }
    }
    return new Loss(lostNodes, lostZones, lostInstances, pods);
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

  private String named(List<String> names, String what) {
    if (names.contains(value)) {
      return value;
    }
    String meant = Nearest.to(value, names).map(n -> "did you mean " + n + "? ").orElse("");
    String postgresql =
        kind.equals("pod") ? "; PostgreSQL's pods get random names: --lose instance=1" : "";
    throw new UsageException(
        "there is no " + what + " '" + Safe.line(value) + "': " + meant + list(names) + postgresql);
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
