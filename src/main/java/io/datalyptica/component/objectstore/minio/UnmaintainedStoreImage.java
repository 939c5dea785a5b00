package io.datalyptica.component.objectstore.minio;

import io.datalyptica.diagnostic.Severity;
import io.datalyptica.rule.Report;
import io.datalyptica.rule.RuleDoc;

/** Builds of the archived sources, with known ways to write without a secret. */
public final class UnmaintainedStoreImage implements StoreImageRule {
  private static final String SESSION_POLICY_FIX = "2025-10-15T17-29-55Z";

  @Override
  public RuleDoc doc() {
    return RuleDoc.of(
        "SEC-011",
        Severity.WARNING,
        "an object store image that gets no more fixes",
        """
        minio/minio was archived in April 2026. Unfixed in every release of it: CVE-2026-40344 and CVE-2026-41145
        (whoever knows an access key writes objects without its secret; a proxy can only reject
        `X-Amz-Content-Sha256: STREAMING-UNSIGNED-PAYLOAD-TRAILER`), CVE-2026-34204 (replication headers),
        CVE-2026-33322 (OIDC tokens with another algorithm), CVE-2026-33419 (LDAP users guessed), CVE-2026-39414
        (memory by S3 Select), CVE-2026-42600 (paths between nodes). Before RELEASE.2025-10-15T17-29-55Z also
        CVE-2025-62506 (session policies are passed by), for which no image was published. Rebuilds of the same
        sources share them.
        """,
        """
        Remove `objectStore.image` to get the pinned build of pgsty/silo, which reads the same drives and takes the
        same arguments.
        """,
        "minio/minio README of 2026-02-11; GHSA-9c4q-hq6p-c237, GHSA-hv4r-mvr4-25vw, "
            + "GHSA-3rh2-v3gr-35p9, GHSA-xh8f-g2qw-gcm7; pgsty/silo docs/security/advisories.md");
  }

  @Override
  public void judge(StoreImage image, Report report) {
    boolean deleted = image.family() == StoreImage.Family.UPSTREAM && image.onDockerHub();
    boolean upstream =
        image.family() == StoreImage.Family.UPSTREAM || image.family() == StoreImage.Family.REBUILD;
    if (upstream && !deleted) {
      String older = image.before(SESSION_POLICY_FIX) ? ", CVE-2025-62506" : "";
      report.found(
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
