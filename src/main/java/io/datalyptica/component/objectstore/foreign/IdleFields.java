package io.datalyptica.component.objectstore.foreign;

import io.datalyptica.component.Site;
import io.datalyptica.component.objectstore.minio.ObjectStoreSpec;
import java.util.ArrayList;
import java.util.List;

/** Finds what a profile says about an object store that the chosen provider is not. */
public final class IdleFields {
  private static final List<String> OF_SERVERS =
      List.of("pools", "parity", "tls", "console", "api", "storageClass", "spread");

  private IdleFields() {}

  public static List<IdleField> of(Site<ObjectStoreSpec> site) {
    return switch (site.spec().provider()) {
      case MINIO -> present(site, List.of("endpoint", "storageClassName", "ca"));
      case BUCKET_CLAIM -> foreign(site, with("credentials"));
      case EXTERNAL -> foreign(site, with("storageClassName"));
    };
  }

  private static List<IdleField> foreign(Site<ObjectStoreSpec> site, List<String> fields) {
    ObjectStoreSpec spec = site.spec();
    List<IdleField> found = present(site, fields);
    if (spec.ca().isPresent() && spec.endpoint().orElse("").startsWith("http://")) {
      found.add(new IdleField(site.pointer() + "/ca", "objectStore.ca", "an http:// endpoint"));
    }
    return found;
  }

  private static List<String> with(String more) {
    List<String> fields = new ArrayList<>(OF_SERVERS);
    fields.add(more);
    return fields;
  }

  private static List<IdleField> present(Site<ObjectStoreSpec> site, List<String> fields) {
    List<IdleField> found = new ArrayList<>();
    for (String field : fields) {
      String pointer = site.pointer() + "/" + field;
      if (site.positions().has(pointer)) {
        found.add(
            new IdleField(
                pointer, "objectStore." + field, "provider: " + site.spec().provider().word()));
      }
    }
    return found;
  }
}
