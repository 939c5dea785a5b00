package io.datalyptica.component.objectstore.foreign;

import io.datalyptica.component.objectstore.minio.ObjectStoreSpec;
import io.datalyptica.profile.Profile;
import java.util.ArrayList;
import java.util.List;

/** Finds what a profile says about an object store that the chosen provider is not. */
public final class IdleFields {
  private static final String AT = "/spec/objectStore/";
  private static final List<String> OF_SERVERS =
      List.of("pools", "parity", "tls", "console", "api", "storageClass", "spread");

  private IdleFields() {}

  public static List<IdleField> of(Profile profile) {
    if (profile.objectStore().isEmpty()) {
      return List.of();
    }
    ObjectStoreSpec spec = profile.objectStore().get();
    return switch (spec.provider()) {
      case MINIO -> present(profile, spec, List.of("endpoint", "storageClassName", "ca"));
      case BUCKET_CLAIM -> foreign(profile, spec, with("credentials"));
      case EXTERNAL -> foreign(profile, spec, with("storageClassName"));
    };
  }

  private static List<IdleField> foreign(
      Profile profile, ObjectStoreSpec spec, List<String> fields) {
    List<IdleField> found = present(profile, spec, fields);
    if (spec.ca().isPresent() && spec.endpoint().orElse("").startsWith("http://")) {
      found.add(new IdleField(AT + "ca", "objectStore.ca", "an http:// endpoint"));
    }
    return found;
  }

  private static List<String> with(String more) {
    List<String> fields = new ArrayList<>(OF_SERVERS);
    fields.add(more);
    return fields;
  }

  private static List<IdleField> present(
      Profile profile, ObjectStoreSpec spec, List<String> fields) {
    List<IdleField> found = new ArrayList<>();
    for (String field : fields) {
      if (profile.positions().has(AT + field)) {
        found.add(
            new IdleField(
                AT + field, "objectStore." + field, "provider: " + spec.provider().word()));
      }
    }
    return found;
  }
}
