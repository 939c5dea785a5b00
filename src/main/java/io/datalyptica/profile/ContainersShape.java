package io.datalyptica.profile;

import io.datalyptica.profile.CommonSpec.ResourcesSpec;
import io.datalyptica.profile.reader.Default;
import io.datalyptica.profile.reader.Field;
import io.datalyptica.profile.reader.ObjectShape;
import java.util.LinkedHashMap;
import java.util.Map;

/** The shape of what runs beside a component's main container: each by its name, with resources. */
public final class ContainersShape {
  private static final Field<ResourcesSpec> RESOURCES =
      new Field<>("resources", ResourcesShape.SHAPE, Default.section(), "Its requests and limits.");
  private static final ObjectShape<ResourcesSpec> CONTAINER =
      ObjectShape.of(v -> v.get(RESOURCES), RESOURCES);

  private ContainersShape() {}

  /** One container, or several that are alike. */
  public static Field<ResourcesSpec> one(String name, String what) {
    return new Field<>(name, CONTAINER, Default.section(), what);
  }

  /** The field {@code containers} of a component that has these beside its main one. */
  @SafeVarargs
  public static Field<Map<String, ResourcesSpec>> of(Field<ResourcesSpec>... containers) {
    return new Field<>(
        "containers",
        ObjectShape.of(
            v -> {
              Map<String, ResourcesSpec> resources = new LinkedHashMap<>();
              for (Field<ResourcesSpec> container : containers) {
                resources.put(container.name(), v.get(container));
              }
              return resources;
            },
            containers),
        Default.section(),
        "Containers beside its main one, Jobs included; one that this profile does not run counts"
            + " for nothing. An example: `{"
            + containers[0].name()
            + ": {resources: {limits: {memory: 1Gi}}}}`.");
  }
}
