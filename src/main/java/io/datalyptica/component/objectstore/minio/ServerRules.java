package io.datalyptica.component.objectstore.minio;

import io.datalyptica.component.objectstore.minio.StoreImage.Family;
import io.datalyptica.diagnostic.Fix;
import io.datalyptica.fact.Facts;
import io.datalyptica.plan.Amounts;
import io.datalyptica.profile.Quantity;
import io.datalyptica.profile.Tier;
import io.datalyptica.rule.Report;

/** What the servers run, and with how much memory. */
final class ServerRules {
  private static final String IMAGE = "/spec/objectStore/image";
  private static final String MEMORY = "/spec/objectStore/resources/limits/memory";
  private static final long LIGHT_USE = 512L << 20;
  private static final long LOADING = 2048L << 20;

  private static final String SESSION_POLICY_FIXED = "2025-10-15T17-29-55Z";

  private ServerRules() {}

  static void judge(MinioPlan store, Tier tier, Report report) {
    littleMemory(store, tier, report);
    StoreImage image = StoreImage.of(store.image());
    Family family = image.family();
    if (family == Family.OTHER_PRODUCT) {
      otherProduct(image, report);
    } else if (family == Family.MAINTAINED) {
      outdated(image, report);
    } else if (family == Family.UPSTREAM && image.onDockerHub()) {
      deleted(image, report);
    } else if (family == Family.UPSTREAM || family == Family.REBUILD) {
      unmaintained(image, report);
    }
    if (family == Family.CHAINGUARD || family == Family.MAINTAINED && image.distroless()) {
      withoutClient(image, report);
    }
  }

  /** MINIO-011 */
  private static void littleMemory(MinioPlan store, Tier tier, Report report) {
    Quantity limit = store.workload().resources().memoryLimit().orElse(null);
    long floor = tier == Tier.DEV ? LIGHT_USE : LOADING;
    if (limit == null || limit.value() >= floor) {
      return;
    }
    String least = tier == Tier.DEV ? "512Mi" : "2Gi";
    report.found(
        "MINIO-011",
        MEMORY,
        "a server with "
            + Amounts.bytes(limit.value())
            + " is killed at its limit "
            + (limit.value() < LIGHT_USE ? "under light use" : "while data is loaded")
            + ", with every request it has in hand",
        "set spec.objectStore.resources.limits.memory: " + least,
        new Fix(MEMORY, least));
  }

  /** MINIO-012 */
  private static void otherProduct(StoreImage image, Report report) {
    wrongImage(
        "MINIO-012",
        image.reference()
            + " does not run as a MinIO server in distributed mode: no server starts with these"
            + " arguments",
        "remove spec.objectStore.image to get the pinned build, or name a build of MinIO",
        report);
  }

  /** SEC-010 */
  private static void deleted(StoreImage image, Report report) {
    wrongImage(
        "SEC-010",
        image.reference() + " was deleted from Docker Hub in September 2026: no node can pull it",
        "remove spec.objectStore.image to get the maintained build",
        report);
  }

  /** SEC-011 */
  private static void unmaintained(StoreImage image, Report report) {
    wrongImage(
        "SEC-011",
        image.reference()
            + " is a build of archived sources: whoever knows an access key can write objects"
            + " without its secret (CVE-2026-40344, CVE-2026-41145"
            + (image.before(SESSION_POLICY_FIXED) ? ", CVE-2025-62506" : "")
            + ", and five more), and no fix will come",
        "remove spec.objectStore.image to get the maintained build",
        report);
  }

  /** SEC-012 */
  private static void outdated(StoreImage image, Report report) {
    String fixed = Facts.text("image.minio.fixed");
    if (!image.before(fixed)) {
      return;
    }
    wrongImage(
        "SEC-012",
        image.reference()
            + " is older than RELEASE."
            + fixed
            + ", the first with all known fixes (CVE-2026-40344, SN-2026-011 to 014, ...)",
        "set spec.objectStore.image to RELEASE."
            + fixed
            + " or later, or remove it to get the pinned build",
        report);
  }

  /** SEC-013 */
  private static void withoutClient(StoreImage image, Report report) {
    wrongImage(
        "SEC-013",
        image.reference()
            + " has no shell and no mc: the init Job fails, and no bucket, user or policy is"
            + " made",
        "remove spec.objectStore.image to get the pinned build, or name a variant with a shell"
            + " and mc",
        report);
  }

  /** Without an image of its own the profile gets the pinned, maintained build. */
  private static void wrongImage(String id, String message, String remedy, Report report) {
    report.found(id, IMAGE, message, remedy, new Fix(IMAGE, ""));
  }
}
