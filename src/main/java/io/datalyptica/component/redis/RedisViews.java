package io.datalyptica.component.redis;

import io.datalyptica.component.ContentHash;
import io.datalyptica.component.ObjectViews;
import io.datalyptica.component.PodViews;
import io.datalyptica.component.redis.RedisSpec.Persistence;
import io.datalyptica.plan.Platform;
import io.datalyptica.template.View;
import io.datalyptica.template.YamlTree;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the manifests of a group may say. */
final class RedisViews {
  /** INFO every 10 s, and a little. */
  private static final int MIN_READY_SECONDS = 12;

  private static final String SERVING_CERT = "service.beta.openshift.io/serving-cert-secret-name";

  private RedisViews() {}

  /** The view of everything that a group has once. */
  static View group(Platform platform, RedisPlan group, Map<String, String> files) {
    View.Builder view =
        ObjectViews.of(platform, group.identity(), group.labels(), group.annotations());
    names(view, group.names());
    pods(view, platform, group);
    alerts(view, platform, group);
    return view.tree("files", YamlTree.texts(files))
        .text("configHash", ContentHash.of("", files))
        .number("replicas", group.replicas())
        .number("minReadySeconds", MIN_READY_SECONDS)
        .number("graceSeconds", group.graceSeconds())
        .text("credentials", group.credentials())
        .tree("pullSecrets", PodViews.pullSecrets(platform))
        .build();
  }

  /** The view of the Service that gives each pod a name. */
  static View headless(Platform platform, RedisPlan group) {
    return service(platform, group, group.names().headless())
        .text("headless", group.names().headless())
        .number("port", RedisPlan.PORT)
        .number("sentinelPort", RedisPlan.SENTINEL_PORT)
        .flag("sentinel", group.sentinel())
        .build();
  }

  /** One of the Services of the group; the one with the certificate asks the service CA for it. */
  private static View.Builder service(Platform platform, RedisPlan group, String name) {
    Map<String, String> annotations = new LinkedHashMap<>(group.annotations());
    if (group.tls() && name.equals(group.certifiedService())) {
      annotations.put(SERVING_CERT, group.names().tlsSecret(name));
    }
    return ObjectViews.of(platform, group.identity(), group.labels(), annotations);
  }

  /** The view of the Service of one pod. */
  static View node(Platform platform, RedisPlan group, int ordinal) {
    String pod = group.names().node(ordinal);
    Map<String, String> selector = new LinkedHashMap<>(group.identity().selector());
    selector.put("statefulset.kubernetes.io/pod-name", pod);
    return service(platform, group, pod)
        .text("node", pod)
        .tree("nodeSelectorLabels", YamlTree.texts(selector))
        .number("port", RedisPlan.PORT)
        .number("sentinelPort", RedisPlan.SENTINEL_PORT)
        .flag("sentinel", group.sentinel())
        .build();
  }

  private static void names(View.Builder view, RedisNames names) {
    view.text("name", names.statefulSet())
        .text("headless", names.headless())
        .text("sentinelService", names.sentinel())
        .text("serviceAccount", names.serviceAccount())
        .text("config", names.config())
        .text("disruptionBudget", names.disruptionBudget())
        .text("networkPolicy", names.networkPolicy())
        .text("monitor", names.monitor())
        .text("alerts", names.alerts());
  }

  private static void pods(View.Builder view, Platform platform, RedisPlan group) {
    PodViews.placed(view, group.placement(), group.identity().selector())
        .text("image", group.image())
        .text("exporterImage", group.exporter().orElse(""))
        .flag("exporter", group.exporter().isPresent())
        .flag("sentinel", group.sentinel())
        .flag("tls", group.tls())
        .flag("pinned", group.pinsNames())
        .text("scheme", group.scheme())
        .text("certifiedService", group.certifiedService())
        .text("tlsSecret", group.names().tlsSecret(group.certifiedService()))
        .number("port", RedisPlan.PORT)
        .number("sentinelPort", RedisPlan.SENTINEL_PORT)
        .number("metricsPort", RedisPlan.METRICS_PORT)
        .tree("prepareResources", PodViews.resources(group.prepareResources()))
        .tree("redisResources", PodViews.resources(group.redisResources()))
        .tree("sentinelResources", PodViews.resources(group.sentinelResources()))
        .tree("exporterResources", PodViews.resources(group.exporterResources()))
        .text("storageClass", group.storageClass().orElse(""))
        .text("storage", group.storage().text());
  }

  private static void alerts(View.Builder view, Platform platform, RedisPlan group) {
    Map<String, String> labels = new LinkedHashMap<>(group.identity().labels(platform));
    labels.putAll(platform.labels());
    labels.putAll(group.labels());
    labels.putAll(platform.monitoring().labels());
    view.tree("monitorLabels", YamlTree.texts(labels))
        .number("otherNodes", group.replicas() - 1)
        .number("minReplicasToWrite", group.minReplicasToWrite())
        .number("voters", group.replicas())
        .number(
            "votesNeeded", group.quorum().map(q -> Math.max(q.quorum(), q.majority())).orElse(0))
        .flag("evictsAnything", group.evictsAnything())
        .text("eviction", group.eviction().word())
        .text("role", group.role().word())
        .flag("aof", group.persistence() == Persistence.AOF)
        .flag("rdb", group.persistence() == Persistence.RDB);
  }
}
