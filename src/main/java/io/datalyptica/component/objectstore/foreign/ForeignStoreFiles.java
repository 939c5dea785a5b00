package io.datalyptica.component.objectstore.foreign;

import io.datalyptica.component.ObjectViews;
import io.datalyptica.component.Tree;
import io.datalyptica.plan.Identity;
import io.datalyptica.plan.Platform;
import io.datalyptica.plan.S3Store;
import io.datalyptica.template.View;
import java.util.LinkedHashMap;
import java.util.Map;

/** What every file about the store is made from. */
record ForeignStoreFiles(Platform platform, ForeignStorePlan plan, S3Store store, Tree tree) {
  private static final String FOLDER = "storage/objectstore/";

  /** Starts the view of an object, with annotations of ours before the user's. */
  View.Builder view(Identity identity, Map<String, String> annotations) {
    Map<String, String> all = new LinkedHashMap<>(annotations);
    all.putAll(plan.annotations());
    return ObjectViews.of(platform, identity, plan.labels(), all);
  }

  /** Adds {@code storage/objectstore/<kind>-<what>.yaml}. */
  void file(String kind, String what, View.Builder view) {
    tree.file(FOLDER + kind + "-" + what + ".yaml", FOLDER + kind + ".yaml", view.build());
  }

  /** Each provider has a page of its own. */
  void page(View view) {
    tree.page("Object store", store.page(), FOLDER + "page-" + store.page(), view);
  }

  String payload(String template, View.Builder view) {
    return tree.payload(FOLDER + template, view.build());
  }
}
