package io.datalyptica.component.objectstore.minio;

import io.datalyptica.component.objectstore.BucketPlan;
import io.datalyptica.template.View;

/** What watches the store: a PodMonitor and its alerts. */
final class Monitoring {
  private Monitoring() {}

  /**
   * @param job that makes buckets and users: its failure is watched
   */
  static void spell(StoreFiles files, String job) {
    MinioPlan store = files.store();
    if (store.metrics().isEmpty()) {
      return;
    }
    MetricsPlan metrics = store.metrics().get();
    String monitor = store.names().podMonitor();
    files.file(
        "podmonitor",
        monitor,
        "podmonitor.yaml",
        view(files)
            .text("podMonitor", monitor)
            .text("scheme", files.scheme())
            .flag("tls", files.tls())
            .flag("anyQuota", anyQuota(store))
            .text("serverName", store.endpoint().host())
            .text("tokenSecret", metrics.tokenSecret()));
    files.file(
        "prometheusrule",
        store.names().alerts(),
        "prometheusrule.yaml",
        view(files)
            .text("alerts", store.names().alerts())
            .text("job", files.platform().namespace() + "/" + monitor)
            .text("initJob", job)
            .flag("tls", files.tls())
            .flag("anyQuota", anyQuota(store))
            .flag("warnsBeforeLoss", everySetCanLoseADrive(store)));
  }

  private static View.Builder view(StoreFiles files) {
    return files.view(
        files.store().identity(), files.platform().monitoring().labels(), java.util.Map.of());
  }

  static boolean anyQuota(MinioPlan store) {
    for (BucketPlan bucket : store.buckets()) {
      if (bucket.quotaBytes().isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** Where a set tolerates nothing, an alert "the next one stops writes" would never be silent. */
  static boolean everySetCanLoseADrive(MinioPlan store) {
    for (ServerPool pool : store.pools()) {
      if (pool.layout().isEmpty() || pool.layout().get().drivesLostWriting() == 0) {
        return false;
      }
    }
    return true;
  }
}
