package io.datalyptica.component.objectstore.minio;

import io.datalyptica.diagnostic.Severity;
import io.datalyptica.rule.Report;
import io.datalyptica.rule.RuleDoc;

/** The init Job cannot run in this image. */
public final class StoreImageWithoutClient implements StoreImageRule {
  @Override
  public RuleDoc doc() {
    return RuleDoc.of(
        "SEC-013",
        Severity.ERROR,
        "an object store image without shell or client",
        """
        The init Job runs the server's image, so that one image has to be mirrored: it needs a POSIX shell and `mc`
        or `mcli`. `chainguard/minio` and silo's `-distroless` variants have neither, so buckets, users and policies
        are never made, and PostgreSQL's backups find no bucket.
        """,
        """
        Remove `objectStore.image`, or name a variant with a shell and the client.
        """,
        "chainguard-images issue 1905; pgsty/silo issue 9 and its -distroless tags");
  }

  @Override
  public void judge(StoreImage image, Report report) {
    boolean distroless = image.family() == StoreImage.Family.MAINTAINED && image.distroless();
    if (distroless || image.family() == StoreImage.Family.CHAINGUARD) {
      report.found(
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
