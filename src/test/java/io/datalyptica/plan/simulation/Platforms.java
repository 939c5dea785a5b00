package io.datalyptica.plan.simulation;

import io.datalyptica.app.Components;
import io.datalyptica.component.Planner;
import io.datalyptica.plan.Plan;
import io.datalyptica.profile.ProfileReader;
import io.datalyptica.profile.ReadResult;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeSet;

/** Plans and losses for tests, in few words. */
public final class Platforms {
  private Platforms() {}

  public static Plan plan(int workers, int zones, String components) {
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
            Components.ALL,
            "test.yaml",
            new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
    return Planner.plan(
            read.profile().orElseThrow(() -> new AssertionError(read.findings().toString())))
        .plan();
  }

  public static Loss nodes(int nodes) {
    return new Loss(nodes, 0, 0, new TreeSet<>());
  }

  public static Loss lost(int nodes, int zones, String... pods) {
    return new Loss(nodes, zones, 0, new TreeSet<>(List.of(pods)));
  }
}
