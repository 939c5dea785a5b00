package io.datalyptica.plan.simulation;

import io.datalyptica.app.Components;
import io.datalyptica.component.Assembly;
import io.datalyptica.component.Planner;
import io.datalyptica.plan.Plan;
import io.datalyptica.profile.ProfileReader;
import io.datalyptica.profile.ReadResult;
import io.datalyptica.profile.Sections;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Plans and losses for tests, in few words. */
public final class Platforms {
  private Platforms() {}

  public static Plan plan(int workers, int zones, String components) {
    return assembly(Components.ALL, workers, zones, components).plan();
  }

  /** The same with whoever decided it, and for other components than the product's. */
  public static Assembly assembly(Sections sections, int workers, int zones, String components) {
    String yaml =
        """
        apiVersion: datalyptica.io/v1alpha1
        kind: PlatformProfile
        metadata: {name: lake}
        spec:
          appsDomain: apps.example.com
          nodes: {workers: %d, zones: %d}
        """
                .formatted(workers, zones)
            + components.indent(2);
    ReadResult read =
        ProfileReader.read(
            sections, "test.yaml", new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
    return Planner.plan(
        read.profile().orElseThrow(() -> new AssertionError(read.findings().toString())));
  }

  public static Loss nodes(int nodes) {
    return lost(nodes, 0);
  }

  public static Loss lost(int nodes, int zones, String... pods) {
    return new Loss(nodes, zones, new TreeMap<>(), new TreeSet<>(List.of(pods)));
  }

  /** The loss of {@code counted} PostgreSQL instances beside nodes. */
  public static Loss instances(int nodes, int counted) {
    return new Loss(nodes, 0, new TreeMap<>(Map.of("instance", counted)), new TreeSet<>());
  }

  /** What befalls {@code plan}. */
  public static Case lose(Plan plan, Loss loss, PlacementChoice placing) {
    return new Case(Domains.of(plan.platform().nodes()), loss, placing);
  }
}
