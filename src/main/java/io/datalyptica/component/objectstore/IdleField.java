package io.datalyptica.component.objectstore;

import io.datalyptica.component.Site;
import io.datalyptica.component.objectstore.ObjectStoreSpec.BucketSpec;
import io.datalyptica.component.objectstore.ObjectStoreSpec.ForeignSpec;
import io.datalyptica.component.objectstore.ObjectStoreSpec.Provider;
import java.util.ArrayList;
import java.util.List;

/**
 * A value of the profile that nothing reads, because another value rules it out, such as the choice
 * of a provider that has no such thing.
 *
 * @param pointer where it stands
 * @param field as the profile spells it, such as {@code objectStore.pools}
 * @param chosen what rules it out, such as {@code provider: external}
 */
public record IdleField(String pointer, String field, String chosen) {
  private static final List<String> OF_SERVERS =
      List.of("pools", "parity", "tls", "console", "api", "storageClass", "spread", "containers");

  /** What the profile says about a store that the chosen provider is not. */
  public static List<IdleField> of(Site<ObjectStoreSpec> site) {
    Provider provider = site.spec().provider();
    List<IdleField> idle = new ArrayList<>();
    versionsUnderLock(site, idle);
    if (provider == Provider.MINIO) {
      present(site, List.of("endpoint", "storageClassName", "ca"), idle);
      return idle;
    }
    present(site, OF_SERVERS, idle);
    present(
        site, List.of(provider == Provider.EXTERNAL ? "storageClassName" : "credentials"), idle);
    ForeignSpec foreign = site.spec().foreign();
    if (foreign.ca().isPresent() && foreign.endpoint().orElse("").startsWith("http://")) {
      idle.add(new IdleField(site.pointer() + "/ca", "objectStore.ca", "an http:// endpoint"));
    }
    return idle;
  }

  /** A locked object is kept as a version, whatever the bucket asks for. */
  private static void versionsUnderLock(Site<ObjectStoreSpec> site, List<IdleField> idle) {
    for (int i = 0; i < site.spec().buckets().size(); i++) {
      BucketSpec bucket = site.spec().buckets().get(i);
      String pointer = site.pointer() + "/buckets/" + i + "/versioning";
      if (bucket.objectLock().isPresent()
          && !bucket.versioning()
          && site.positions().has(pointer)) {
        idle.add(
            new IdleField(pointer, "versioning: false", "objectLock, which keeps every version"));
      }
    }
  }

  private static void present(
      Site<ObjectStoreSpec> site, List<String> fields, List<IdleField> idle) {
    String chosen = "provider: " + site.spec().provider().word();
    for (String field : fields) {
      String pointer = site.pointer() + "/" + field;
      if (site.positions().has(pointer)) {
        idle.add(new IdleField(pointer, "objectStore." + field, chosen));
      }
    }
  }
}
