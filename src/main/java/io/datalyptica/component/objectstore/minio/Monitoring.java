package io.datalyptica.component.objectstore.minio;

import io.datalyptica.template.View;

/** What watches the store: a PodMonitor and its alerts. */
final class Monitoring {
  private Monitoring() {}

  static void spell(StoreFiles files) {
    files.store().metrics().ifPresent(metrics -> spell(files, metrics));
  }

  private static void spell(StoreFiles files, MetricsPlan metrics) {
    MinioPlan store = files.store();
    String monitor = store.names().podMonitor();
    files.file(
        "podmonitor",
        monitor,
        "podmonitor.yaml",
        view(files)
            .text("podMonitor", monitor)
            .text("scheme", files.scheme())
            .flag("tls", files.tls())
            .text("serverName", store.endpoint().host())
            .text("tokenSecret", metrics.tokenSecret()));
    files.file(
        "prometheusrule",
        store.names().alerts(),
        "prometheusrule.yaml",
        view(files)
            .text("alerts", store.names().alerts())
            .text("job", files.platform().namespace() + "/" + monitor)
            .flag("warnsBeforeLoss", everySetCanLoseADrive(store)));
  }

  private static View.Builder view(StoreFiles files) {
    return files.view(
        files.store().identity(), files.platform().monitoring().labels(), java.util.Map.of());
  }

  /** Where a set tolerates nothing, an alert "the next one stops writes" would never be silent. */
  private static boolean everySetCanLoseADrive(MinioPlan store) {
    for (ServerPool pool : store.pools()) {
      if (pool.layout().isEmpty() || pool.layout().get().drivesLostWriting() == 0) {
        return false;
      }
    }
    return true;
  }
}
