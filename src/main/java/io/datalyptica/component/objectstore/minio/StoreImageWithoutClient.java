package io.datalyptica.component.objectstore.minio;

import io.datalyptica.rule.Report;

/** The init Job cannot run in this image. */
public final class StoreImageWithoutClient implements StoreImageRule {
  @Override
  public String id() {
    return "SEC-013";
  }

  @Override
  public void judge(StoreImage image, Report report) {
    boolean distroless = image.family() == StoreImage.Family.MAINTAINED && image.distroless();
    if (distroless || image.family() == StoreImage.Family.CHAINGUARD) {
      report.found(
          "SEC-013",
          POINTER,
          image.reference()
              + " has no shell and no mc: the init Job fails, and no bucket, user or policy is"
              + " made",
          "remove spec.objectStore.image to get the pinned build, or name a variant with a shell"
              + " and mc",
          PINNED);
    }
  }
}
