package io.datalyptica.component.objectstore.foreign;

import io.datalyptica.component.StoreViews;
import io.datalyptica.component.objectstore.foreign.ForeignStorePlan.Bucket;
import io.datalyptica.plan.Amounts;
import io.datalyptica.plan.CaSource;
import io.datalyptica.plan.Plan;
import io.datalyptica.plan.S3Endpoint;
import io.datalyptica.plan.SecretNeed;
import io.datalyptica.template.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The page about the store: what the platform needs of it, what it relies on, what to do when. */
final class ForeignStorePage {
  private ForeignStorePage() {}

  /**
   * @param job the name of the Job; "" when there is no bucket to ask for
   */
  static void spell(Plan plan, ForeignStoreFiles files, String job) {
    ForeignStorePlan store = files.plan();
    S3Endpoint endpoint = files.store().endpoint();
    Optional<CaSource> ca = files.store().ca();
    String secret =
        store.buckets().isEmpty() ? "" : store.buckets().getFirst().credentials().secret();
    View view =
        View.builder()
            .all(StoreViews.of(Optional.of(files.store())))
            .text("namespace", files.platform().namespace().value())
            .flag("externalSecrets", files.platform().secretSource().store().isPresent())
            .text("url", endpoint.url())
            .text("host", endpoint.host())
            .text("region", endpoint.region())
            .text("storageClass", store.storageClass().orElse(""))
            .text("caKey", ca.map(CaSource::key).orElse(""))
            .text("caName", ca.map(CaSource::name).orElse(""))
            .text(
                "caKind",
                ca.map(c -> c.kind() == CaSource.Kind.SECRET ? "Secret" : "ConfigMap").orElse(""))
            .flag("ownCa", store.asked().ca().isPresent() && ca.isPresent())
            .text("job", job)
            .text("secret", secret)
            .flag("pgbackrest", readAsFile(plan, secret))
            .flag("anyCopies", !store.copies().isEmpty())
            .flag("anyBuckets", !store.buckets().isEmpty())
            .views("buckets", buckets(store))
            .build();
    files.page(view);
  }

  /** Whether PostgreSQL's backups read the pair from the same Secret, as a file. */
  private static boolean readAsFile(Plan plan, String secret) {
    for (SecretNeed need : plan.secrets()) {
      for (SecretNeed.Key key : need.keys()) {
        if (need.name().equals(secret) && key.name().equals("s3.conf")) {
          return true;
        }
      }
    }
    return false;
  }

  private static List<View> buckets(ForeignStorePlan store) {
    List<View> rows = new ArrayList<>();
    for (Bucket bucket : store.buckets()) {
      var quota = bucket.asked().quotaBytes();
      rows.add(
          View.builder()
              .text("bucket", bucket.name())
              .text("claim", store.names().claim(bucket.name()))
              .text("quota", quota.isPresent() ? Amounts.bytes(quota.getAsLong()) : "none")
              .flag("copied", bucket.copied())
              .text("copy", bucket.credentials().confSecret())
              .build());
    }
    return rows;
  }
}
