package io.datalyptica.component.objectstore.foreign;

import io.datalyptica.component.HashedJob;
import io.datalyptica.component.PodViews;
import io.datalyptica.component.StoreViews;
import io.datalyptica.component.objectstore.foreign.ForeignStorePlan.Bucket;
import io.datalyptica.plan.S3Endpoint;
import io.datalyptica.template.View;
import io.datalyptica.template.YamlTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The Job that asks the store for every bucket, with its script in a ConfigMap; where a consumer
 * reads its keys from a file only, it writes that Secret, and has a Role for exactly those.
 */
final class BucketCheckJob {
  private BucketCheckJob() {}

  /** Adds the files; the name of the Job. */
  static String spell(ForeignStoreFiles files) {
    String name = files.plan().names().check();
    String script = files.payload("check.sh", script(files));
    String manifest = files.payload("job.yaml", job(files, HashedJob.UNNAMED));
    String job = HashedJob.name(name, manifest, script);

    files.file(
        "serviceaccount",
        name,
        view(files)
            .text("serviceAccount", name)
            .tree("pullSecrets", PodViews.pullSecrets(files.platform())));
    files.file("configmap", name, view(files).text("configMap", job).text("script", script));
    files.file("job", name, job(files, job));
    if (!files.plan().copies().isEmpty()) {
      files.file("role", name, view(files).tree("secrets", YamlTree.texts(files.plan().copies())));
      files.file("rolebinding", name, view(files));
    }
    if (files.platform().networkPolicies()) {
      files.file("networkpolicy", name, view(files).all(StoreViews.of(Optional.of(files.store()))));
    }
    return job;
  }

  private static View.Builder view(ForeignStoreFiles files) {
    ForeignStorePlan plan = files.plan();
    return files
        .view(plan.check().identity(), Map.of())
        .text("check", plan.names().check())
        .flag("writes", !plan.copies().isEmpty());
  }

  private static View.Builder job(ForeignStoreFiles files, String name) {
    ForeignStorePlan plan = files.plan();
    return PodViews.alone(view(files), plan.check().workload().placement())
        .all(StoreViews.of(Optional.of(files.store())))
        .text("job", name)
        .text("configMap", name)
        .text("image", plan.check().image().reference())
        .tree("resources", PodViews.resources(plan.check().workload().resources()))
        .flag("claimed", plan.claimed())
        .text("credentials", plan.buckets().getFirst().credentials().secret())
        .views("buckets", buckets(plan));
  }

  private static View.Builder script(ForeignStoreFiles files) {
    ForeignStorePlan plan = files.plan();
    S3Endpoint endpoint = files.store().endpoint();
    return View.builder()
        .all(StoreViews.of(Optional.of(files.store())))
        .text("url", endpoint.url())
        .text("region", endpoint.region())
        .text("host", endpoint.host())
        .number("port", endpoint.port())
        .number("waitSeconds", plan.check().waitSeconds())
        .text("namespace", files.platform().namespace().value())
        .text("instance", plan.names().name())
        .text("partOf", files.platform().name().value())
        .flag("writes", !plan.copies().isEmpty())
        .flag("claimed", plan.claimed())
        .views("buckets", buckets(plan));
  }

  private static List<View> buckets(ForeignStorePlan plan) {
    List<View> buckets = new ArrayList<>();
    for (Bucket bucket : plan.buckets()) {
      String claim = plan.names().claim(bucket.name());
      buckets.add(
          View.builder()
              .text("bucket", bucket.name())
              .text("claim", claim)
              .text("hostPath", claim + "/BUCKET_HOST")
              .text("portPath", claim + "/BUCKET_PORT")
              .text("namePath", claim + "/BUCKET_NAME")
              .text("accessKeyPath", claim + "/AWS_ACCESS_KEY_ID")
              .text("secretKeyPath", claim + "/AWS_SECRET_ACCESS_KEY")
              .flag("copied", bucket.copied())
              .text("secret", bucket.credentials().confSecret())
              .build());
    }
    return buckets;
  }
}
