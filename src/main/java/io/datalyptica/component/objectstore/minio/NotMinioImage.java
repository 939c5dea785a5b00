package io.datalyptica.component.objectstore.minio;

import io.datalyptica.rule.Report;

/** Another product stands where MinIO's image belongs. */
public final class NotMinioImage implements StoreImageRule {
  @Override
  public String id() {
    return "MINIO-012";
  }

  @Override
  public void judge(StoreImage image, Report report) {
    if (image.family() == StoreImage.Family.OTHER_PRODUCT) {
      report.found(
          "MINIO-012",
          POINTER,
          image.reference()
              + " does not run as a MinIO server in distributed mode: no server starts with these"
              + " arguments",
          "remove spec.objectStore.image to get the pinned build, or name a build of MinIO",
          PINNED);
    }
  }
}
