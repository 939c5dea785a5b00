package io.datalyptica.component.objectstore.minio;

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

/**
 * The MinIO object store: its servers, what leads to them, what fills them, what watches them, and
 * the page about it all.
 */
public final class Minio implements Draft<StoreSlice> {
  private final Site<ObjectStoreSpec> site;

  public Minio(Site<ObjectStoreSpec> site) {
    this.site = site;
  }

  @Override
  public void answer(Needs needs) {
    S3Store store = MinioPlanner.store(site);
    S3Access.Room room = MinioPlanner.room(site);
    for (Need<S3Access.Wish, S3Access> need : StoreWishes.met(site.pointer(), site.spec(), needs)) {
      need.answer(site.pointer(), StoreUsers.access(site.spec(), store, need.wish(), room));
    }
  }

  @Override
  public MinioPlan plan(Needs needs) {
    return MinioPlanner.plan(site, StoreWishes.met(site.pointer(), site.spec(), needs));
  }

  public static void spell(MinioPlan store, Plan plan, Tree tree) {
    StoreFiles files = new StoreFiles(plan.platform(), store, tree);
    Servers.spell(files);
    Entrances.spell(files);
    String job = BucketInit.spell(files);
    Monitoring.spell(files, job);
    MinioPage.spell(files, job);
  }
}
