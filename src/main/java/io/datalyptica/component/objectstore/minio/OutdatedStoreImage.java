package io.datalyptica.component.objectstore.minio;

import io.datalyptica.diagnostic.Severity;
import io.datalyptica.rule.Report;
import io.datalyptica.rule.RuleDoc;

/** A maintained build, from before its fixes. */
public final class OutdatedStoreImage implements StoreImageRule {
  private static final String FIXED = "2026-09-03T13-18-01Z";

  @Override
  public RuleDoc doc() {
    return RuleDoc.of(
        "SEC-012",
        Severity.WARNING,
        "a build of the object store before the known fixes",
        """
        pgsty/silo fixes what upstream left open, release by release. The first with all of CVE-2026-40344,
        CVE-2026-41145 (objects written without a secret), CVE-2026-34204, CVE-2026-33322, CVE-2026-33419,
        CVE-2026-39414 and CVE-2026-42600 is RELEASE.2026-09-03T13-18-01Z.
        """,
        """
        Set `objectStore.image` to that release or a later one, or remove it to get the pinned build. Restart all
        servers at once: they compare their executables.
        """,
        "pgsty/silo docs/security/advisories.md; minio cmd/bootstrap-peer-server.go");
  }

  @Override
  public void judge(StoreImage image, Report report) {
    if (image.family() == StoreImage.Family.MAINTAINED && image.before(FIXED)) {
      report.found(
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
