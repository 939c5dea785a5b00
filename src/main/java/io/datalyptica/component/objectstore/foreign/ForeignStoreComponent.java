package io.datalyptica.component.objectstore.foreign;

import io.datalyptica.component.Component;
import io.datalyptica.component.Tree;
import io.datalyptica.plan.Plan;
import io.datalyptica.plan.S3Store;

/** What the platform needs of a store that it does not run. */
public final class ForeignStoreComponent implements Component {
  @Override
  public void spell(Plan plan, Tree tree) {
    // Without an address nothing can be spelled; who accepts the finding of that rule has nothing
    // rendered.
    plan.foreignStore()
        .ifPresent(store -> store.store().ifPresent(s3 -> spell(plan, store, s3, tree)));
  }

  private static void spell(Plan plan, ForeignStorePlan store, S3Store s3, Tree tree) {
    ForeignStoreFiles files = new ForeignStoreFiles(plan.platform(), store, s3, tree);
    Claims.spell(files);
    String job = store.buckets().isEmpty() ? "" : Check.spell(files);
    ForeignStorePage.spell(plan, files, job);
  }
}
