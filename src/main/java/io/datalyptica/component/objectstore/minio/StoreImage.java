package io.datalyptica.component.objectstore.minio;

import io.datalyptica.plan.Images;

/**
 * What the reference of an object store's image says of the build behind it. Known by the last two
 * parts of the repository, so that an image is recognised in a mirror too.
 *
 * @param reference as it is rendered
 * @param stamp of the release, such as {@code 2025-09-07T16-13-09Z}, which sorts by time; "" when
 *     the tag names none
 */
record StoreImage(String reference, Family family, String stamp) {
  private static final String RELEASE = "RELEASE.";
  private static final int STAMP = "2025-09-07T16-13-09Z".length();

  /** Who builds it. */
  enum Family {
    /** The maintained fork, pgsty/silo, and its earlier name pgsty/minio. */
    MAINTAINED,
    /** minio/minio: archived in April 2026. */
    UPSTREAM,
    /** Somebody's build of the archived sources. */
    REBUILD,
    /** Without shell and client. */
    CHAINGUARD,
    /** Not a server that takes MinIO's arguments without a licence. */
    OTHER_PRODUCT,
    UNKNOWN
  }

  static StoreImage of(String reference) {
    int at = reference.indexOf('@');
    String named = at < 0 ? reference : reference.substring(0, at);
    int colon = named.lastIndexOf(':');
    boolean tagged = colon > named.lastIndexOf('/');
    String path = tagged ? named.substring(0, colon) : named;
    return new StoreImage(
        reference, family("/" + path), stamp(tagged ? named.substring(colon + 1) : ""));
  }

  /** On Docker Hub, spelled out or by default. */
  boolean onDockerHub() {
    int length = Images.registryLength(reference);
    return length == 0
        || reference.startsWith("docker.io/")
        || reference.startsWith("index.docker.io/");
  }

  /** Whether the tag names a release before the one of {@code other}; false when it names none. */
  boolean before(String other) {
    return !stamp.isEmpty() && stamp.compareTo(other) < 0;
  }

  /** Silo's variant without a shell. */
  boolean distroless() {
    return reference.contains("-distroless");
  }

  private static Family family(String path) {
    if (path.endsWith("/pgsty/silo") || path.endsWith("/pgsty/minio")) {
      return Family.MAINTAINED;
    }
    if (path.contains("/aistor/")
        || path.endsWith("/minio/mc")
        || path.endsWith("/rustfs")
        || path.endsWith("/garage")
        || path.endsWith("/seaweedfs")) {
      return Family.OTHER_PRODUCT;
    }
    if (path.endsWith("/chainguard/minio")) {
      return Family.CHAINGUARD;
    }
    if (path.endsWith("/minio/minio")) {
      return Family.UPSTREAM;
    }
    boolean rebuild =
        path.endsWith("/alpine/minio")
            || path.endsWith("/derklaro/minio")
            || path.endsWith("/bitnami/minio")
            || path.endsWith("/bitnamilegacy/minio");
    return rebuild ? Family.REBUILD : Family.UNKNOWN;
  }

  private static String stamp(String tag) {
    int start = tag.indexOf(RELEASE);
    int from = start + RELEASE.length();
    boolean named =
        start == 0 && tag.length() >= from + STAMP && tag.charAt(from + STAMP - 1) == 'Z';
    return named ? tag.substring(from, from + STAMP) : "";
  }
}
