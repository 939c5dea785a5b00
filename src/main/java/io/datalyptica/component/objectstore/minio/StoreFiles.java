package io.datalyptica.component.objectstore.minio;

import io.datalyptica.component.ObjectViews;
import io.datalyptica.component.Tree;
import io.datalyptica.plan.Identity;
import io.datalyptica.plan.Platform;
import io.datalyptica.template.View;
import java.util.LinkedHashMap;
import java.util.Map;

/** What every file of the object store is made from. */
record StoreFiles(Platform platform, MinioPlan store, Tree tree) {
  private static final String FOLDER = "storage/minio/";

  /** Starts the view of an object of the servers. */
  View.Builder view() {
    return view(store.identity(), Map.of(), Map.of());
  }

  /** The same with labels and annotations of its own, before the user's. */
  View.Builder view(
      Identity identity, Map<String, String> labels, Map<String, String> annotations) {
    return ObjectViews.of(
        platform, identity, with(labels, store.labels()), with(annotations, store.annotations()));
  }

  private static Map<String, String> with(Map<String, String> ours, Map<String, String> users) {
    Map<String, String> all = new LinkedHashMap<>(ours);
    all.putAll(users);
    return all;
  }

  /** Adds {@code storage/minio/<kind>-<what>.yaml}. */
  void file(String kind, String what, String template, View.Builder view) {
    tree.file(FOLDER + kind + "-" + what + ".yaml", template(template), view.build());
  }

  String payload(String template, View.Builder view) {
    return tree.payload(template(template), view.build());
  }

  static String template(String name) {
    return FOLDER + name;
  }

  boolean tls() {
    return store.endpoint().tls();
  }

  /** As probes and monitors spell it. */
  String scheme() {
    return tls() ? "https" : "http";
  }
}
