package io.datalyptica.component.objectstore.minio;

import io.datalyptica.component.Component;
import io.datalyptica.component.Tree;
import io.datalyptica.plan.Plan;

/**
 * The MinIO object store: its servers, what leads to them, what fills them, what watches them, and
 * the page about it all.
 */
public final class MinioComponent implements Component {
  @Override
  public void spell(Plan plan, Tree tree) {
    plan.objectStore()
        .ifPresent(
            store -> {
              StoreFiles files = new StoreFiles(plan.platform(), store, tree);
              Servers.spell(files);
              Access.spell(files);
              Monitoring.spell(files);
              String job = BucketInit.spell(files);
              MinioPage.spell(files, job);
            });
  }
}
