package io.datalyptica.component.postgresql;

import io.datalyptica.component.postgresql.PostgresqlSpec.ClientSpec;
import io.datalyptica.component.postgresql.PostgresqlSpec.DatabaseSpec;
import io.datalyptica.plan.Need;
import io.datalyptica.plan.contract.SqlDatabase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The databases: the profile's, with what other components wish for. */
final class PostgresqlDatabases {
  private PostgresqlDatabases() {}

  /**
   * A wish for a database that the profile has adds its clients and extensions to it; any other
   * becomes a database with an owner of the same name.
   */
  static List<DatabaseSpec> of(
      PostgresqlSpec spec, List<Need<SqlDatabase.Wish, SqlDatabase>> needs) {
    if (needs.isEmpty()) {
      return spec.databases();
    }
    Map<String, DatabaseSpec> all = new LinkedHashMap<>();
    for (DatabaseSpec database : spec.databases()) {
      all.put(database.name(), database);
    }
    for (Need<SqlDatabase.Wish, SqlDatabase> need : needs) {
      SqlDatabase.Wish wish = need.wish();
      DatabaseSpec known = all.get(wish.name());
      all.put(wish.name(), with(known == null ? own(wish.name()) : known, wish));
    }
    return List.copyOf(all.values());
  }

  private static DatabaseSpec own(String name) {
    return new DatabaseSpec(
        name, name, Optional.empty(), List.of(), Optional.empty(), false, List.of());
  }

  private static DatabaseSpec with(DatabaseSpec database, SqlDatabase.Wish wish) {
    List<String> extensions = new ArrayList<>(database.extensions());
    for (String extension : wish.extensions()) {
      if (!extensions.contains(extension)) {
        extensions.add(extension);
      }
    }
    List<ClientSpec> clients = new ArrayList<>(database.clients());
    for (SqlDatabase.Clients c : wish.clients()) {
      clients.add(new ClientSpec(c.name(), c.replicas(), c.processes(), c.pool()));
    }
    return new DatabaseSpec(
        database.name(),
        database.owner(),
        database.schema(),
        extensions,
        database.connectionLimit(),
        database.superuser(),
        clients);
  }

  /** One role may own several databases; the operator wants each role once. */
  static List<PostgresqlPlan.Owner> owners(List<DatabaseSpec> databases) {
    Map<String, List<String>> owned = new LinkedHashMap<>();
    Map<String, Boolean> superuser = new LinkedHashMap<>();
    for (DatabaseSpec d : databases) {
      owned.computeIfAbsent(d.owner(), _ -> new ArrayList<>()).add(d.name());
      superuser.merge(d.owner(), d.superuser(), Boolean::logicalOr);
    }
    List<PostgresqlPlan.Owner> owners = new ArrayList<>();
    owned.forEach(
        (name, names) -> owners.add(new PostgresqlPlan.Owner(name, names, superuser.get(name))));
    return owners;
  }

  /** The owner of {@code database}, which is one of {@code databases}. */
  static PostgresqlPlan.Owner owner(String database, List<DatabaseSpec> databases) {
    for (PostgresqlPlan.Owner owner : owners(databases)) {
      if (owner.databases().contains(database)) {
        return owner;
      }
    }
    throw new IllegalArgumentException(database);
  }
}
