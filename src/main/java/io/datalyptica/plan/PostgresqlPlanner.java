package io.datalyptica.plan;

import io.datalyptica.profile.Profile;
import java.util.List;
import java.util.Optional;

/** Decides the PostgreSQL cluster. */
final class PostgresqlPlanner {
  private PostgresqlPlanner() {}

  static PostgresqlPlan plan(Profile profile, Platform platform, Optional<ObjectStorePlan> store) {
    return new PostgresqlPlan(new Identity("postgresql", platform.name() + "-postgres", "database"), List.of(), List.of());
  }
}
