package io.datalyptica.app;

import io.datalyptica.bundle.K8sObject;
import io.datalyptica.component.Assembly;
import io.datalyptica.component.Part;
import java.util.Optional;

/** Whose an object of a tree is. */
final class ObjectOwner {
  private static final String INSTANCE = "app.kubernetes.io/instance";

  private ObjectOwner() {}

  /** The component with the name and the folder of {@code object}; empty when none has both. */
  static Optional<Part<?>> of(Assembly assembly, K8sObject object) {
    String instance = object.at("metadata.labels").get(INSTANCE).text().orElse("");
    for (Part<?> part : assembly.parts()) {
      if (object.path().startsWith(part.slice().common().folder())
          && part.slice().identity().instance().equals(instance)) {
        return Optional.of(part);
      }
    }
    return Optional.empty();
  }
}
