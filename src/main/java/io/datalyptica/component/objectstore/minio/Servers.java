package io.datalyptica.component.objectstore.minio;

import io.datalyptica.component.PodViews;
import io.datalyptica.template.View;
import io.datalyptica.template.YamlTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One StatefulSet and, where one pod may be spared, one PodDisruptionBudget for each pool; one
 * ServiceAccount for all.
 */
final class Servers {
  /**
   * Pods of one pool must be told from those of another: StatefulSets select their own, and a set
   * never spans pools.
   */
  private static final String POOL_LABEL = "datalyptica.io/pool";

  private Servers() {}

  static void spell(StoreFiles files) {
    String account = files.store().names().name();
    files.file(
        "serviceaccount",
        account,
        "serviceaccount.yaml",
        files
            .view()
            .text("serviceAccount", account)
            .tree("pullSecrets", PodViews.pullSecrets(files.platform())));
    for (ServerPool pool : files.store().pools()) {
      files.file("statefulset", pool.statefulSet(), "statefulset.yaml", statefulSet(files, pool));
      if (pool.layout().map(ErasureLayout::serversLostWriting).orElse(0) > 0) {
        files.file(
            "poddisruptionbudget",
            pool.statefulSet(),
            "poddisruptionbudget.yaml",
            pooled(files, pool));
      }
    }
  }

  private static View.Builder pooled(StoreFiles files, ServerPool pool) {
    Map<String, String> selector = selector(files.store(), pool);
    Map<String, String> labels = files.store().identity().labels(files.platform());
    labels.put(POOL_LABEL, pool.statefulSet());
    return files
        .view()
        .text("statefulSet", pool.statefulSet())
        .tree("poolSelector", YamlTree.texts(selector))
        .tree("poolLabels", YamlTree.texts(labels));
  }

  private static Map<String, String> selector(MinioPlan store, ServerPool pool) {
    Map<String, String> selector = store.identity().selector();
    selector.put(POOL_LABEL, pool.statefulSet());
    return selector;
  }

  private static View.Builder statefulSet(StoreFiles files, ServerPool pool) {
    MinioPlan store = files.store();
    View.Builder view =
        pooled(files, pool)
            .text("headless", store.names().headless())
            .text("serviceAccount", store.names().name())
            .number("servers", pool.servers())
            .tree("resources", PodViews.resources(store.workload().resources()))
            .text("image", store.image())
            .texts("poolArguments", store.pools(), ServerPool::argument)
            .text("rootSecret", store.rootSecret())
            .text("storageClassStandard", "EC:" + store.parity())
            .text("region", store.endpoint().region())
            .text("scheme", files.tls() ? "HTTPS" : "HTTP")
            .text("redirectUrl", store.console().host().map(host -> "https://" + host).orElse(""))
            .views("volumes", volumes(pool));
    PodViews.placed(view, store.workload().placement(), selector(store, pool));
    return certificates(files, view);
  }

  /**
   * Certificates always have a named folder, because the default one depends on HOME; without TLS
   * it is an empty, writable one.
   */
  private static View.Builder certificates(StoreFiles files, View.Builder view) {
    MinioNames names = files.store().names();
    return view.flag("tls", files.tls())
        .text("certsDir", files.tls() ? "--certs-dir=/certs" : "--certs-dir=/tmp/certs")
        .text("serviceSecret", names.tlsSecret(names.service()))
        .text("headlessSecret", names.tlsSecret(names.headless()))
        .text("consoleSecret", names.tlsSecret(names.console()));
  }

  private static List<View> volumes(ServerPool pool) {
    List<View> volumes = new ArrayList<>();
    for (String volume : pool.volumes()) {
      volumes.add(
          View.builder()
              .text("volume", volume)
              .text("mountPath", "/" + volume)
              .text("size", pool.size().text())
              .text("storageClass", pool.storageClass().orElse(""))
              .build());
    }
    return volumes;
  }
}
