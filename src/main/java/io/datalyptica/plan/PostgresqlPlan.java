package io.datalyptica.plan;

import java.util.List;

/** The PostgreSQL cluster, decided. */
public record PostgresqlPlan(Identity identity, List<SecretNeed> secrets, List<Demand> demands) {}
