package io.datalyptica.component.postgresql;

import io.datalyptica.component.postgresql.PostgresqlSpec.DatabaseSpec;
import io.datalyptica.template.View;
import java.util.ArrayList;
import java.util.List;

/** The names of the init SQL. */
final class InitSqlViews {
  private static final int NO_LIMIT = -1;

  private InitSqlViews() {}

  static View of(PostgresqlPlan p) {
    List<View> databases = new ArrayList<>();
    for (DatabaseSpec d : p.databases()) {
      databases.add(database(d));
    }
    return View.builder().views("databases", databases).build();
  }

  private static View database(DatabaseSpec d) {
    return View.builder()
        .text("name", d.name())
        .text("owner", d.owner())
        .number("connectionLimit", d.connectionLimit().orElse(NO_LIMIT))
        .texts("extensions", d.extensions())
        .text("schema", d.schema().orElse(""))
        .build();
  }
}
