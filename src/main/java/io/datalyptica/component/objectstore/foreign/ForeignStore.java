package io.datalyptica.component.objectstore.foreign;

import io.datalyptica.component.Draft;
import io.datalyptica.component.Site;
import io.datalyptica.component.Tree;
import io.datalyptica.component.objectstore.ObjectStoreSpec;
import io.datalyptica.component.objectstore.StoreSlice;
import io.datalyptica.component.objectstore.StoreWishes;
import io.datalyptica.plan.Need;
import io.datalyptica.plan.Needs;
import io.datalyptica.plan.Plan;
import io.datalyptica.plan.S3Store;
import io.datalyptica.plan.contract.S3Access;
import java.util.Optional;

/** What the platform needs of a store that it does not run. */
public final class ForeignStore implements Draft<StoreSlice> {
  private final Site<ObjectStoreSpec> site;

  public ForeignStore(Site<ObjectStoreSpec> site) {
    this.site = site;
  }

  @Override
  public void answer(Needs needs) {
    Optional<S3Store> store = ForeignStorePlanner.store(site);
    for (Need<S3Access.Wish, S3Access> need : StoreWishes.met(site.pointer(), site.spec(), needs)) {
      if (store.isPresent()) {
        need.answer(
            site.pointer(), ForeignStorePlanner.access(site.spec(), store.get(), need.wish()));
      } else {
        need.refuse(site.pointer(), Need.Refusal.SAID);
      }
    }
  }

  @Override
  public ForeignStorePlan plan(Needs needs) {
    return ForeignStorePlanner.plan(site, StoreWishes.met(site.pointer(), site.spec(), needs));
  }

  /**
   * Without an address nothing can be spelled; who accepts the finding of that rule has nothing
   * rendered.
   */
  public static void spell(ForeignStorePlan store, Plan plan, Tree tree) {
    if (store.store().isEmpty()) {
      return;
    }
    ForeignStoreFiles files =
        new ForeignStoreFiles(plan.platform(), store, store.store().get(), tree);
    Claims.spell(files);
    String job = store.buckets().isEmpty() ? "" : BucketCheckJob.spell(files);
    ForeignStorePage.spell(plan, files, job);
  }
}
