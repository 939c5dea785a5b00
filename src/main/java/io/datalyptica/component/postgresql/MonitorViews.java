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
  /**
   * Processes of a server that are always there and nobody's connection: checkpointer, background
   * writer, WAL writer, autovacuum launcher, logical replication launcher, archiver
   * (pg_stat_activity of PostgreSQL 16).
   */
  private static final int BACKGROUND = 6;

  private MonitorViews() {}

  static View monitor(Platform platform, PostgresqlPlan p) {
    return object(platform, p).text("poolerMonitor", p.names().poolerMonitor()).build();
  }

  /**
   * @param grantsJob the Job whose failure is watched; "" when there is none
   */
  static View alerts(Platform platform, PostgresqlPlan p, String grantsJob) {
    ConnectionBudget connections = p.connections();
    long standbys = p.instances().replicas() - 1L;
    long alarm = connections.available() * 9 / 10;
    long others =
        BACKGROUND + p.memory().autovacuumWorkers() + standbys + (long) connections.reserve();
    PostgresqlBackup.Drill drill =
        p.backup().isEmpty() ? null : p.backup().get().drill().orElse(null);
    return object(platform, p)
        .flag("hasReplicas", p.instances().replicas() > 1)
        .number("standbyCount", standbys)
        .flag("synchronous", p.synchronous().on())
        .flag("strict", p.synchronous().strict())
        .number("standbys", p.synchronous().standbys())
        .number("maxConnections", connections.maxConnections())
        .number("availableConnections", connections.available())
        .number("connectionAlarm", alarm)
        .number("otherProcesses", others)
        .number("processAlarm", alarm + others)
        .text("poolerDeployment", p.names().pooler())
        .number("poolerReplicas", p.pooler().map(PostgresqlPlan.Pooler::replicas).orElse(0))
        .number("poolSize", p.pooler().map(PostgresqlPlan.Pooler::poolSize).orElse(0))
        .text("poolerMonitor", p.names().poolerMonitor())
        .text("grantsJob", grantsJob)
        .text("maxWalSize", p.parameters().get("max_wal_size"))
        .number("fullBackupAge", p.backup().map(b -> b.schedule().fullOverdueSeconds()).orElse(0L))
        .text("drill", drill == null ? "" : p.names().drill())
        .number("drillAge", drill == null ? 0 : drill.overdueSeconds())
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
