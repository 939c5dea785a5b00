package io.datalyptica.component.postgresql;

import io.datalyptica.component.postgresql.PostgresqlSpec.ClientSpec;
import io.datalyptica.component.postgresql.PostgresqlSpec.DatabaseSpec;
import io.datalyptica.profile.Ascii;
import io.datalyptica.profile.CommonShape;
import io.datalyptica.profile.reader.Default;
import io.datalyptica.profile.reader.Field;
import io.datalyptica.profile.reader.ListShape;
import io.datalyptica.profile.reader.NumberShape;
import io.datalyptica.profile.reader.ObjectShape;
import io.datalyptica.profile.reader.Parsed;
import io.datalyptica.profile.reader.Path;
import io.datalyptica.profile.reader.ProfileRule;
import io.datalyptica.profile.reader.Reading;
import io.datalyptica.profile.reader.Shape;
import io.datalyptica.profile.reader.TextShape;
import io.datalyptica.profile.reader.Values;
import io.datalyptica.profile.reader.YamlNode;
import io.datalyptica.profile.reader.YamlNode.Mapping;
import io.datalyptica.profile.reader.YamlNode.Place;
import java.util.List;

/** The shape of spec.postgresql.databases[]. */
final class DatabaseShape {
  private static final Shape<Integer> COUNT = new NumberShape(1, 1000);
  private static final Shape<String> ROLE = new TextShape<>(PostgresqlTexts.ROLE);
  private static final Field<String> CLIENT =
      new Field<>("name", CommonShape.LINE, Default.required(), "Who connects.");
  private static final Field<Integer> CLIENT_REPLICAS =
      new Field<>("replicas", COUNT, Default.always("1"), "Its pods.");
  private static final Field<Integer> PROCESSES =
      new Field<>(
          "processes",
          COUNT,
          Default.always("1"),
          "Processes per pod that have a pool of their own.");
  private static final Field<Integer> POOL =
      new Field<>(
          "pool", new NumberShape(1, 10_000), Default.required(), "Most connections of one pool.");
  private static final ObjectShape<ClientSpec> CLIENT_SHAPE =
      ObjectShape.of(
          v -> new ClientSpec(v.get(CLIENT), v.get(CLIENT_REPLICAS), v.get(PROCESSES), v.get(POOL)),
          CLIENT,
          CLIENT_REPLICAS,
          PROCESSES,
          POOL);
  private static final Field<String> DATABASE =
      new Field<>(
          "name",
          new TextShape<>(PostgresqlTexts.DATABASE),
          Default.required(),
          "Name of the database.");
  private static final Field<String> OWNER =
      new Field<>(
          "owner",
          ROLE,
          Default.derived("the database's name"),
          "Role that owns it and that its application logs in as.");
  private static final Field<String> SCHEMA =
      new Field<>(
          "schema",
          new TextShape<>(PostgresqlTexts.SCHEMA),
          Default.derived("public"),
          "Schema to create for the owner.");
  private static final Field<List<String>> EXTENSIONS =
      new Field<>(
          "extensions",
          new ListShape<>(new TextShape<>(PostgresqlTexts.EXTENSION), "name"),
          Default.noItems(),
          "Extensions to create in it.");
  private static final Field<Integer> CONNECTION_LIMIT =
      new Field<>(
          "connectionLimit",
          new NumberShape(1, 10_000),
          Default.derived("no limit"),
          "Most connections of the owner.");
  private static final Field<Boolean> SUPERUSER =
      new Field<>(
          "superuser",
          CommonShape.FLAG,
          Default.always("false"),
          "Whether the owner is a superuser; no application needs it.");
  private static final Field<List<ClientSpec>> CLIENTS =
      new Field<>(
          "clients",
          new ListShape<>(CLIENT_SHAPE, "name"),
          Default.noItems(),
          "Applications that connect: replicas × processes × pool connections each.");
  static final ObjectShape<DatabaseSpec> SHAPE =
      ObjectShape.of(
              DatabaseShape::database,
              DATABASE,
              OWNER,
              SCHEMA,
              EXTENSIONS,
              CONNECTION_LIMIT,
              SUPERUSER,
              CLIENTS)
          .withShorthand(DATABASE)
          .withCheck(DatabaseShape::ownerFits);

  private DatabaseShape() {}

  private static DatabaseSpec database(Values v) {
    return new DatabaseSpec(
        v.get(DATABASE),
        v.find(OWNER).orElse(v.get(DATABASE)),
        v.find(SCHEMA),
        v.get(EXTENSIONS),
        v.find(CONNECTION_LIMIT),
        v.get(SUPERUSER),
        v.get(CLIENTS));
  }

  /**
   * The owner has the database's name unless written, but not every name of a database is one of a
   * role for the operator.
   */
  private static boolean ownerFits(Values v, Mapping mapping, Path path, Reading reading) {
    String name = v.get(DATABASE);
    if (v.find(OWNER).isPresent() || PostgresqlTexts.parseRole(name) instanceof Parsed.Value) {
      return true;
    }
    ownerMissing(name, mapping.placeOf("name"), path, reading);
    return false;
  }

  /**
   * Whether the owner of a sound database is one for an operator that takes no {@code _} in a role.
   *
   * @param item the database as it is written
   */
  static boolean ownerHasNoUnderscore(
      DatabaseSpec database, YamlNode item, Path path, Reading reading) {
    String owner = database.owner();
    if (owner.indexOf('_') < 0) {
      return true;
    }
    if (item instanceof Mapping mapping && mapping.find("owner") != null) {
      reading.fault(
          ProfileRule.ILLEGAL_VALUE,
          mapping.placeOf("owner"),
          path.key("owner"),
          path.key("owner")
              + ": `"
              + owner
              + "` has a `_`: Crunchy's operator refuses it as a role, CloudNativePG would take it",
          "write `"
              + role(owner)
              + "`, or another role of lower-case letters, digits and inner"
              + " hyphens");
    } else {
      Place place = item instanceof Mapping mapping ? mapping.placeOf("name") : item.place();
      ownerMissing(database.name(), place, path, reading);
    }
    return false;
  }

  private static void ownerMissing(String name, Place place, Path path, Reading reading) {
    reading.fault(
        ProfileRule.MISSING,
        place,
        path.key("owner"),
        path.key("owner")
            + " is required here: `"
            + name
            + "` is a database name, but the operator does not take it as a role name",
        "add `owner: "
            + role(name)
            + "`, or another role of lower-case letters, digits and inner hyphens");
  }

  /** The nearest role that the operator takes; for a name of signs alone any will do. */
  private static String role(String name) {
    StringBuilder role = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (Ascii.isLetterOrDigit(c)) {
        role.append(Ascii.isUpper(c) ? (char) (c + 'a' - 'A') : c);
      } else if (c != '$' && !role.isEmpty() && role.charAt(role.length() - 1) != '-') {
        role.append('-');
      }
    }
    while (!role.isEmpty() && role.charAt(role.length() - 1) == '-') {
      role.setLength(role.length() - 1);
    }
    boolean taken =
        role.isEmpty() || !(PostgresqlTexts.parseRole(role.toString()) instanceof Parsed.Value);
    return taken ? "app" : role.toString();
  }
}
