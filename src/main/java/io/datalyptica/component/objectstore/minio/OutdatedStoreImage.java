package io.datalyptica.component.objectstore.minio;

import io.datalyptica.rule.Report;

/** A maintained build, from before its fixes. */
public final class OutdatedStoreImage implements StoreImageRule {
  private static final String FIXED = "2026-09-03T13-18-01Z";

  @Override
  public String id() {
    return "SEC-012";
  }

  @Override
  public void judge(StoreImage image, Report report) {
    if (image.family() == StoreImage.Family.MAINTAINED && image.before(FIXED)) {
      report.found(
          "SEC-012",
          POINTER,
          image.reference()
              + " is older than RELEASE."
              + FIXED
              + ", the first with all known fixes (CVE-2026-40344, CVE-2026-41145, ...)",
          "set spec.objectStore.image to RELEASE."
              + FIXED
              + " or later, or remove it to get the pinned build",
          PINNED);
    }
  }
}
