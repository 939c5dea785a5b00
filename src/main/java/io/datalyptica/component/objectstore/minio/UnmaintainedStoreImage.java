package io.datalyptica.component.objectstore.minio;

import io.datalyptica.rule.Report;

/** Builds of the archived sources, with known ways to write without a secret. */
public final class UnmaintainedStoreImage implements StoreImageRule {
  private static final String SESSION_POLICY_FIX = "2025-10-15T17-29-55Z";

  @Override
  public String id() {
    return "SEC-011";
  }

  @Override
  public void judge(StoreImage image, Report report) {
    boolean deleted = image.family() == StoreImage.Family.UPSTREAM && image.onDockerHub();
    boolean upstream =
        image.family() == StoreImage.Family.UPSTREAM || image.family() == StoreImage.Family.REBUILD;
    if (upstream && !deleted) {
      String older = image.before(SESSION_POLICY_FIX) ? ", CVE-2025-62506" : "";
      report.found(
          "SEC-011",
          POINTER,
          image.reference()
              + " is a build of archived sources: whoever knows an access key can write objects"
              + " without its secret (CVE-2026-40344, CVE-2026-41145"
              + older
              + ", and five more), and no fix will come",
          "remove spec.objectStore.image to get the maintained build",
          PINNED);
    }
  }
}
