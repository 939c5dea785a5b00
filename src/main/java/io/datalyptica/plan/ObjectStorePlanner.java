package io.datalyptica.plan;

import io.datalyptica.profile.Profile;
import java.util.List;

/** Decides the object store. */
final class ObjectStorePlanner {
  private ObjectStorePlanner() {}

  static ObjectStorePlan plan(Profile profile, Platform platform) {
    String name = profile.objectStore().orElseThrow().name().value();
    return new ObjectStorePlan(
        new Identity("minio", name, "object-store"),
        new S3Endpoint(platform.serviceHost(name), 9000, true, "us-east-1"),
        List.of(),
        List.of());
  }
}
