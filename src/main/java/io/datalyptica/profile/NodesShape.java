package io.datalyptica.profile;

import io.datalyptica.profile.NodesSpec.Allocatable;
import io.datalyptica.profile.reader.Default;
import io.datalyptica.profile.reader.Field;
import io.datalyptica.profile.reader.NumberShape;
import io.datalyptica.profile.reader.ObjectShape;
import io.datalyptica.profile.reader.Path;
import io.datalyptica.profile.reader.ProfileRule;
import io.datalyptica.profile.reader.Reading;
import io.datalyptica.profile.reader.Values;
import io.datalyptica.profile.reader.YamlNode.Mapping;

/** The shape of spec.nodes. */
final class NodesShape {
  private static final Field<Quantity> CPU =
      new Field<>(
          "cpu", CommonShape.CPU, Default.required(), "Cores that one worker offers to pods.");
  private static final Field<Quantity> MEMORY =
      new Field<>(
          "memory", CommonShape.SIZE, Default.required(), "Memory that one worker offers to pods.");
  private static final Field<Integer> WORKERS =
      new Field<>(
          "workers",
          new NumberShape(1, 10_000),
          Default.requiredInHa("1"),
          "Nodes that may run the platform.");
  private static final Field<Integer> ZONES =
      new Field<>(
          "zones",
          new NumberShape(1, 100),
          Default.always("1"),
          "Failure domains that the workers stand in.");
  private static final Field<Allocatable> ALLOCATABLE =
      new Field<>(
          "allocatable",
          ObjectShape.of(v -> new Allocatable(v.get(CPU), v.get(MEMORY)), CPU, MEMORY),
          Default.derived("capacity is not judged per node"),
          "What one worker offers to pods.");
  static final Field<NodesSpec> FIELD =
      new Field<>(
          "nodes",
          ObjectShape.of(
                  v -> new NodesSpec(v.get(WORKERS), v.get(ZONES), v.find(ALLOCATABLE)),
                  WORKERS,
                  ZONES,
                  ALLOCATABLE)
              .withCheck(NodesShape::zonesFit),
          Default.section(),
          "The failure domains that placement, quorum and capacity rules reckon with.");

  private NodesShape() {}

  private static boolean zonesFit(Values v, Mapping mapping, Path path, Reading reading) {
    if (v.get(ZONES) <= v.get(WORKERS)) {
      return true;
    }
    reading.fault(
        ProfileRule.OUT_OF_RANGE,
        mapping.placeOf("zones"),
        path.key("zones"),
        path.key("zones")
            + " is "
            + v.get(ZONES)
            + ", more than the "
            + v.get(WORKERS)
            + " workers: a zone would have no node",
        "set " + path.key("zones") + " to at most `" + v.get(WORKERS) + "`");
    return false;
  }
}
