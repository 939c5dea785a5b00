package io.datalyptica.component.objectstore.minio;

import io.datalyptica.diagnostic.Severity;
import io.datalyptica.rule.Report;
import io.datalyptica.rule.RuleDoc;

/** Another product stands where MinIO's image belongs. */
public final class NotMinioImage implements StoreImageRule {
  @Override
  public RuleDoc doc() {
    return RuleDoc.of(
        "MINIO-012",
        Severity.ERROR,
        "an image that is no MinIO server",
        """
        The servers are given MinIO's arguments, environment, health paths and drives. SeaweedFS, Garage and RustFS
        take others and exit; `minio/mc` is the client; AIStor refuses several servers without a paid licence.
        """,
        """
        Remove `objectStore.image` to get the pinned build, or name a build of MinIO.
        """,
        "README of minio/minio (AIStor Free is standalone only); the projects' own documents");
  }

  @Override
  public void judge(StoreImage image, Report report) {
    if (image.family() == StoreImage.Family.OTHER_PRODUCT) {
      report.found(
          POINTER,
          image.reference()
              + " does not run as a MinIO server in distributed mode: no server starts with these"
              + " arguments",
          "remove spec.objectStore.image to get the pinned build, or name a build of MinIO",
          PINNED);
    }
  }
}
