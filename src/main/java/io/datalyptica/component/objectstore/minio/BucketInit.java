package io.datalyptica.component.objectstore.minio;

import io.datalyptica.component.HashedJob;
import io.datalyptica.component.PodViews;
import io.datalyptica.component.objectstore.BucketPlan;
import io.datalyptica.template.View;
import io.datalyptica.template.YamlTree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The Job that makes buckets, policies and users, with its script and documents in a ConfigMap. The
 * files of both keep plain names, so that a review shows what changed.
 */
final class BucketInit {
  private BucketInit() {}

  /** Adds the files; the name of the Job. */
  static String spell(StoreFiles files) {
    String name = files.store().names().bucketInit();
    Map<String, String> documents = documents(files);
    String manifest = files.payload("job-bucket-init.yaml", job(files, HashedJob.UNNAMED));
    String job = HashedJob.name(name, manifest, documents);

    files.file(
        "serviceaccount",
        name,
        "serviceaccount.yaml",
        view(files)
            .text("serviceAccount", name)
            .tree("pullSecrets", PodViews.pullSecrets(files.platform())));
    files.file(
        "configmap",
        name,
        "configmap-bucket-init.yaml",
        view(files).text("configMap", job).tree("data", YamlTree.texts(documents)));
    files.file("job", name, "job-bucket-init.yaml", job(files, job));
    return job;
  }

  private static View.Builder view(StoreFiles files) {
    return files.view(files.store().bucketInit().identity(), Map.of(), Map.of());
  }

  private static View.Builder job(StoreFiles files, String name) {
    MinioPlan store = files.store();
    View.Builder view =
        view(files)
            .text("job", name)
            .text("configMap", name)
            .text("serviceAccount", store.names().bucketInit())
            .text("image", store.image())
            .tree("resources", PodViews.resources(store.bucketInit().resources()))
            .flag("tls", files.tls())
            .text("rootSecret", store.rootSecret())
            .views("users", store.users(), BucketInit::credentials);
    return PodViews.alone(view, store.workload().placement());
  }

  private static View credentials(StoreUser user) {
    return View.builder()
        .text("secret", user.secret())
        .text("accessKeyPath", "users/" + user.name() + "/access-key")
        .text("secretKeyPath", "users/" + user.name() + "/secret-key")
        .build();
  }

  /** File name to contents, as the Job finds them below {@code /init}. */
  private static Map<String, String> documents(StoreFiles files) {
    Map<String, String> documents = new LinkedHashMap<>();
    documents.put("bucket-init.sh", files.payload("bucket-init.sh", script(files.store())));
    for (BucketPlan bucket : files.store().buckets()) {
      if (!bucket.lifecycle().isEmpty()) {
        View.Builder view = View.builder().tree("rules", Lifecycles.rules(bucket.lifecycle()));
        documents.put(lifecycleDocument(bucket), files.payload("lifecycle.json", view));
      }
    }
    for (StoreUser user : files.store().users()) {
      if (!user.statements().isEmpty()) {
        View.Builder view =
            View.builder().tree("statements", Policies.statements(user.statements()));
        documents.put(policyDocument(user), files.payload("policy.json", view));
      }
    }
    return documents;
  }

  private static String lifecycleDocument(BucketPlan bucket) {
    return "lifecycle-" + bucket.name() + ".json";
  }

  private static String policyDocument(StoreUser user) {
    return "policy-" + user.name() + ".json";
  }

  private static View.Builder script(MinioPlan store) {
    List<View> buckets = new ArrayList<>();
    for (BucketPlan bucket : store.buckets()) {
      buckets.add(bucket(bucket));
    }
    List<View> users = new ArrayList<>();
    for (StoreUser user : store.users()) {
      users.add(user(user));
    }
    return View.builder()
        .text("url", store.endpoint().url())
        .number("waitSeconds", store.bucketInit().waitSeconds())
        .views("buckets", buckets)
        .views("users", users);
  }

  private static View bucket(BucketPlan bucket) {
    View.Builder view =
        View.builder()
            .text("bucket", bucket.name())
            .flag("versioning", bucket.versioning())
            .text("anonymous", bucket.anonymous());
    if (bucket.lock().isPresent()) {
      BucketPlan.Lock lock = bucket.lock().get();
      view.view(
          "lock",
          View.builder().text("mode", lock.mode().name()).number("days", lock.days()).build());
    } else {
      view.flag("lock", false);
    }
    if (bucket.quotaBytes().isPresent()) {
      view.view("quota", View.builder().number("bytes", bucket.quotaBytes().getAsLong()).build());
    } else {
      view.flag("quota", false);
    }
    if (bucket.lifecycle().isEmpty()) {
      view.flag("lifecycle", false);
    } else {
      view.view("lifecycle", View.builder().text("document", lifecycleDocument(bucket)).build());
    }
    return view.build();
  }

  private static View user(StoreUser user) {
    View.Builder view = View.builder().text("user", user.name());
    if (user.statements().isEmpty()) {
      return view.flag("policy", false).build();
    }
    View policy =
        View.builder().text("name", user.policy()).text("document", policyDocument(user)).build();
    return view.view("policy", policy).build();
  }
}
