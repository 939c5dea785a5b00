package io.datalyptica.component.objectstore.minio;

import io.datalyptica.diagnostic.Severity;
import io.datalyptica.rule.Report;
import io.datalyptica.rule.RuleDoc;

/** The image can be pulled from nowhere. */
public final class DeletedStoreImage implements StoreImageRule {
  @Override
  public RuleDoc doc() {
    return RuleDoc.of(
        "SEC-010",
        Severity.ERROR,
        "an image of MinIO that was deleted from Docker Hub",
        """
        Docker Hub answers 404 for `minio/minio`, `minio/mc` and `minio/console` since September 2026. Nodes that
        still have the image go on; any other node stays in ImagePullBackOff, so a server that is moved never starts
        again.
        """,
        """
        Remove `objectStore.image` to get the pinned, maintained build. Behind a mirror (`spec.images.registry`) the
        copy there is judged instead.
        """,
        "testcontainers-node issue 1463, makeplane/plane issue 9829 (September 2026)");
  }

  @Override
  public void judge(StoreImage image, Report report) {
    if (image.family() == StoreImage.Family.UPSTREAM && image.onDockerHub()) {
      report.found(
          POINTER,
          image.reference() + " was deleted from Docker Hub in September 2026: no node can pull it",
          "remove spec.objectStore.image to get the maintained build",
          PINNED);
    }
  }
}
