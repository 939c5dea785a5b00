package io.datalyptica.component.redis;

import io.datalyptica.diagnostic.Fix;
import io.datalyptica.rule.Report;

/**
 * Whether the image of a group starts, is maintained and free of known holes, and who may use it.
 */
final class ImageRules {
  private ImageRules() {}

  static void judge(RedisPlan group, Report report) {
    RedisImage image = RedisImage.of(group.image());
    if (image.isOlderThan(7, 0)) { // it does not even start
      oldRedis(group, image, report);
      return;
    }
    if (image.bitnami()) {
      bitnami(group, image, report);
      return;
    }
    licence(group, image, report);
    luaUseAfterFree(group, image, report);
  }

  /** REDIS-027 */
  private static void oldRedis(RedisPlan group, RedisImage image, Report report) {
    report.found(
        "REDIS-027",
        group.pointer() + "/image",
        image + " does not know shutdown-timeout: no pod of " + group.names().name() + " starts",
        "remove image, or set it to a release of Redis 7.2, Valkey 8 or later",
        new Fix(group.pointer() + "/image", ""));
  }

  /** SEC-050 */
  private static void bitnami(RedisPlan group, RedisImage image, Report report) {
    boolean replaceable = image.isOlderThan(7, 4);
    report.found(
        "SEC-050",
        group.pointer() + "/image",
        ("the image of " + group.names().name())
            + " has had no updates since August 2025, and its tag may be gone: "
            + group.image(),
        (replaceable ? "remove image, or " : "")
            + "set image to the official one of the same version",
        replaceable ? new Fix[] {new Fix(group.pointer() + "/image", "")} : new Fix[0]);
  }

  /** SEC-051 */
  private static void licence(RedisPlan group, RedisImage image, Report report) {
    if (image.product() != RedisImage.Product.REDIS
        || !image.isVersionKnown()
        || image.isOlderThan(7, 4)) {
      return;
    }
    report.found(
        "SEC-051",
        group.pointer() + "/image",
        (image + " is under ")
            + (image.isOlderThan(8, 0) ? "RSALv2 or SSPLv1" : "RSALv2, SSPLv1 or AGPLv3")
            + ", not BSD",
        "remove image (Valkey, BSD), or accept this with who decided it");
  }

  /** SEC-052 */
  private static void luaUseAfterFree(RedisPlan group, RedisImage image, Report report) {
    if (!image.hasLuaUseAfterFree()) {
      return;
    }
    report.found(
        "SEC-052",
        group.pointer() + "/image",
        (image + " lets every client of " + group.names().name())
            + " run code in the server (CVE-2025-49844)",
        "set image to a release with the fix: Redis 7.2.11, 7.4.6, 8.0.4, 8.2.2, Valkey 8.0.6,"
            + " 8.1.4 or later ones");
  }
}
