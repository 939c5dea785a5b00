package io.datalyptica.component.postgresql;

import io.datalyptica.component.postgresql.PostgresqlSpec.DrillSpec;
import io.datalyptica.profile.CommonShape;
import io.datalyptica.profile.CronSchedule;
import io.datalyptica.profile.ImageReference;
import io.datalyptica.profile.reader.Default;
import io.datalyptica.profile.reader.Field;
import io.datalyptica.profile.reader.ObjectShape;
import io.datalyptica.profile.reader.TextShape;

/** The shape of spec.postgresql.backup.drill. */
final class DrillShape {
  private static final Field<Boolean> ENABLED =
      new Field<>(
          "enabled",
          CommonShape.FLAG,
          Default.byTier("true", "false"),
          "Whether the newest backup is restored regularly, into a volume that goes afterwards.");
  private static final Field<CronSchedule> SCHEDULE =
      new Field<>(
          "schedule",
          new TextShape<>(CronSchedule.TYPE),
          Default.derived("\"0 6 * * 1\""),
          "When it is.");
  private static final Field<ImageReference> IMAGE =
      new Field<>(
          "image",
          new TextShape<>(ImageReference.TYPE),
          Default.derived("crunchy: the operator's build of PostgreSQL; cloudNativePG: barman's"),
          "Image with the tool that restores.");

  static final ObjectShape<DrillSpec> SHAPE =
      ObjectShape.of(
          v -> new DrillSpec(v.get(ENABLED), v.find(SCHEDULE), v.find(IMAGE)),
          ENABLED,
          SCHEDULE,
          IMAGE);

  private DrillShape() {}
}
