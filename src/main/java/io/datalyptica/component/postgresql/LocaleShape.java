package io.datalyptica.component.postgresql;

import io.datalyptica.component.postgresql.PostgresqlSpec.LocaleSpec;
import io.datalyptica.component.postgresql.PostgresqlSpec.LocaleSpec.Provider;
import io.datalyptica.profile.reader.ChoiceShape;
import io.datalyptica.profile.reader.Default;
import io.datalyptica.profile.reader.Field;
import io.datalyptica.profile.reader.ObjectShape;
import io.datalyptica.profile.reader.TextShape;

/** The shape of spec.postgresql.locale. */
final class LocaleShape {
  private static final Field<String> NAME =
      new Field<>(
          "name",
          new TextShape<>(PostgresqlTexts.LOCALE),
          Default.required(),
          "Such as `de_DE.UTF-8` of libc, `de-DE` of icu, `C.UTF-8` of builtin.");
  private static final Field<Provider> PROVIDER =
      new Field<>(
          "provider",
          ChoiceShape.of(Provider.values()),
          Default.always("libc"),
          "Whose rules: `libc` of the image's system, `icu` (from PostgreSQL 15), or `builtin`"
              + " (from PostgreSQL 17), whose order no update of a library changes.");

  static final ObjectShape<LocaleSpec> SHAPE =
      ObjectShape.of(v -> new LocaleSpec(v.get(PROVIDER), v.get(NAME)), NAME, PROVIDER)
          .withShorthand(NAME);

  private LocaleShape() {}
}
