package io.datalyptica.profile;

import io.datalyptica.profile.CommonSpec.ResourcesSpec;
import io.datalyptica.profile.reader.Default;
import io.datalyptica.profile.reader.Field;
import io.datalyptica.profile.reader.ObjectShape;
import io.datalyptica.profile.reader.Path;
import io.datalyptica.profile.reader.ProfileRule;
import io.datalyptica.profile.reader.Reading;
import io.datalyptica.profile.reader.Values;
import io.datalyptica.profile.reader.YamlNode.Mapping;
import java.util.Optional;

/** The shape of resources. */
final class ResourcesShape {
  private static final Field<Quantity> CPU_AMOUNT =
      new Field<>(
          "cpu",
          CommonShape.CPU,
          Default.derived("the component's own"),
          "Cores (`2`, `0.5`) or millicores (`500m`).");
  private static final Field<Quantity> MEMORY =
      new Field<>(
          "memory",
          CommonShape.SIZE,
          Default.derived("the component's own"),
          "Memory with its unit.");
  private static final ObjectShape<Values> AMOUNTS = ObjectShape.of(v -> v, CPU_AMOUNT, MEMORY);
  private static final Field<Values> REQUESTS =
      new Field<>("requests", AMOUNTS, Default.section(), "What the scheduler reserves.");
  private static final Field<Values> LIMITS =
      new Field<>("limits", AMOUNTS, Default.section(), "What a container may use at most.");
  static final ObjectShape<ResourcesSpec> SHAPE =
      ObjectShape.of(ResourcesShape::resources, REQUESTS, LIMITS)
          .withCheck(ResourcesShape::resourcesFit);

  private ResourcesShape() {}

  private static ResourcesSpec resources(Values v) {
    Values requests = v.get(REQUESTS);
    Values limits = v.get(LIMITS);
    return new ResourcesSpec(
        requests.find(CPU_AMOUNT),
        requests.find(MEMORY),
        limits.find(CPU_AMOUNT),
        limits.find(MEMORY));
  }

  private static boolean resourcesFit(Values v, Mapping mapping, Path path, Reading reading) {
    ResourcesSpec r = resources(v);
    return within(r.cpuRequest(), r.cpuLimit(), "cpu", mapping, path, reading)
        & within(r.memoryRequest(), r.memoryLimit(), "memory", mapping, path, reading);
  }

  private static boolean within(
      Optional<Quantity> request,
      Optional<Quantity> limit,
      String what,
      Mapping mapping,
      Path path,
      Reading reading) {
    if (request.isEmpty() || limit.isEmpty() || request.get().milli() <= limit.get().milli()) {
      return true;
    }
    Path at = path.key("limits").key(what);
    reading.fault(
        ProfileRule.OUT_OF_RANGE,
        mapping.placeOf("limits", what),
        at,
        at
            + " is "
            + limit.get()
            + ", below the request of "
            + request.get()
            + ": Kubernetes refuses the pod",
        "set " + at + " to at least `" + request.get() + "`");
    return false;
  }
}
