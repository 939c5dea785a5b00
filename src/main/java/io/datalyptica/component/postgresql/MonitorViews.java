package io.datalyptica.component.postgresql;

import io.datalyptica.component.ObjectViews;
import io.datalyptica.plan.Platform;
import io.datalyptica.template.View;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The names of the monitor and the alerts; both carry the labels by which a Prometheus selects
 * them.
 */
final class MonitorViews {
  private MonitorViews() {}

  static View monitor(Platform platform, PostgresqlPlan p) {
    return object(platform, p).build();
  }

  static View alerts(Platform platform, PostgresqlPlan p) {
    return object(platform, p)
        .flag("hasReplicas", p.instances().replicas() > 1)
        .number("standbyCount", p.instances().replicas() - 1L)
        .number("maxConnections", p.connections().maxConnections())
        .number("availableConnections", p.connections().available())
        .number("connectionAlarm", p.connections().available() * 9 / 10)
        .text("maxWalSize", p.parameters().get("max_wal_size"))
        .number("fullBackupAge", p.backup().map(b -> b.schedule().fullOverdueSeconds()).orElse(0L))
        .number("anyBackupAge", p.backup().map(b -> b.schedule().anyOverdueSeconds()).orElse(0L))
        .build();
  }

  private static View.Builder object(Platform platform, PostgresqlPlan p) {
    Map<String, String> labels = new LinkedHashMap<>(p.labels());
    labels.putAll(platform.monitoring().labels());
    return ObjectViews.of(platform, p.identity(), labels, p.annotations())
        .all(ObjectNames.names(p));
  }
}
