package io.datalyptica.component.objectstore.minio;

import io.datalyptica.rule.Report;

/** The image can be pulled from nowhere. */
public final class DeletedStoreImage implements StoreImageRule {
  @Override
  public String id() {
    return "SEC-010";
  }

  @Override
  public void judge(StoreImage image, Report report) {
    if (image.family() == StoreImage.Family.UPSTREAM && image.onDockerHub()) {
      report.found(
          "SEC-010",
          POINTER,
          image.reference() + " was deleted from Docker Hub in September 2026: no node can pull it",
          "remove spec.objectStore.image to get the maintained build",
          PINNED);
    }
  }
}
