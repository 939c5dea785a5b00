package io.datalyptica.component.postgresql;

import io.datalyptica.plan.Plan;
import io.datalyptica.rule.Report;

/** Every rule about a PostgreSQL cluster, theme by theme. */
final class PostgresqlRules {
  private PostgresqlRules() {}

  static void judge(PostgresqlPlan postgresql, Plan plan, Report report) {
    ReplicationRules.judge(postgresql, report);
    WalRules.judge(postgresql, plan, report);
    MemoryRules.judge(postgresql, report);
    ParameterRules.judge(postgresql, report);
    ConnectionRules.judge(postgresql, report);
    PoolerRules.judge(postgresql, report);
    DatabaseRules.judge(postgresql, report);
    ExtensionRules.judge(postgresql, report);
    BackupRules.judge(postgresql, report);
    ScheduleRules.judge(postgresql, report);
    RepositoryRules.judge(postgresql, plan, report);
    RestoreRules.judge(postgresql, report);
    RoleRules.judge(postgresql, report);
    if (postgresql.server().locale().isPresent()) {
      LocaleRules.judge(postgresql, postgresql.server().locale().get(), report);
    }
    VersionRules.judge(postgresql, plan, report);
    SubscriptionRules.judge(postgresql, report);
    if (!postgresql.alone()) {
      SeveralRules.judge(postgresql, plan, report);
    }
  }

  static String arithmetic(String id, PostgresqlPlan postgresql) {
    return switch (id) {
      case "PG-006" -> ReplicationRules.losses(postgresql);
      case "PG-011" -> WalRules.room(postgresql.wal());
      case "PG-020" -> MemoryRules.sum(postgresql.memory());
      case "PG-030" -> ConnectionRules.sum(postgresql.connections());
      case "PG-031" -> PoolerRules.places(postgresql.connections());
      case "PG-090" -> RepositoryRules.sum(postgresql);
      case "PG-046" -> ScheduleRules.oldest(postgresql);
      default -> "";
    };
  }
}
