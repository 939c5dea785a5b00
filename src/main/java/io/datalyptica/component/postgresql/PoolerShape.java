package io.datalyptica.component.postgresql;

import io.datalyptica.component.postgresql.PostgresqlSpec.PoolerSpec;
import io.datalyptica.component.postgresql.PostgresqlSpec.PoolerSpec.PoolMode;
import io.datalyptica.profile.CommonShape;
import io.datalyptica.profile.reader.ChoiceShape;
import io.datalyptica.profile.reader.Default;
import io.datalyptica.profile.reader.Field;
import io.datalyptica.profile.reader.NumberShape;
import io.datalyptica.profile.reader.ObjectShape;

/** The shape of spec.postgresql.pooler. */
final class PoolerShape {
  private static final Field<Boolean> POOLER_ENABLED =
      new Field<>(
          "enabled",
          CommonShape.FLAG,
          Default.always("false"),
          "Whether PgBouncer stands before the servers.");
  private static final Field<Integer> POOLER_REPLICAS =
      new Field<>("replicas", new NumberShape(1, 100), Default.byTier("2", "1"), "Its pods.");
  private static final Field<PoolMode> POOL_MODE =
      new Field<>(
          "mode",
          ChoiceShape.of(PoolMode.values()),
          Default.always("session"),
          "`transaction` shares a connection between clients, which must not keep state in the"
              + " session.");
  private static final Field<Integer> POOL_SIZE =
      new Field<>(
          "poolSize",
          new NumberShape(1, 10_000),
          Default.always("20"),
          "Server connections per database and user, of each pod.");
  private static final Field<Integer> MAX_CLIENTS =
      new Field<>(
          "maxClients",
          new NumberShape(1, 100_000),
          Default.always("100"),
          "Client connections that each pod takes.");
  static final ObjectShape<PoolerSpec> SHAPE =
      ObjectShape.of(
          v ->
              new PoolerSpec(
                  v.get(POOLER_ENABLED),
                  v.get(POOLER_REPLICAS),
                  v.get(POOL_MODE),
                  v.get(POOL_SIZE),
                  v.get(MAX_CLIENTS)),
          POOLER_ENABLED,
          POOLER_REPLICAS,
          POOL_MODE,
          POOL_SIZE,
          MAX_CLIENTS);

  private PoolerShape() {}
}
