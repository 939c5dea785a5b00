package io.datalyptica.component.postgresql;

import io.datalyptica.profile.Ascii;
import io.datalyptica.profile.DnsLabel;
import io.datalyptica.profile.reader.Parsed;
import io.datalyptica.profile.reader.TextType;
import java.util.List;

/**
 * Names inside PostgreSQL, as the server and the operator take them (PGO v5 custom resource
 * definition; PostgreSQL 16, namedatalen 64).
 */
public final class PostgresqlTexts {
  private static final int MAX = 63;
  private static final List<String> PARTITIONS = List.of("arn:aws", "arn:aws-cn", "arn:aws-us-gov");
  private static final List<String> SYSTEM_DATABASES =
      List.of("postgres", "template0", "template1");
  private static final List<String> SYSTEM_ROLES =
      List.of(
          "postgres",
          "public",
          "none",
          "current-user",
          "session-user",
          "current-role",
          "current_user",
          "session_user",
          "current_role",
          "pgbouncer",
          "monitor",
          "ccp-monitoring",
          "streaming-replica",
          "streaming_replica");

  public static final TextType<String> DATABASE =
      TextType.of(
          "a database name",
          "nessie",
          "^[A-Za-z_][A-Za-z0-9_$-]{0,62}$",
          PostgresqlTexts::parseDatabase);

  public static final TextType<String> ROLE =
      TextType.of(
          "a role name",
          "nessie",
          "^[a-z0-9]([-_a-z0-9]{0,61}[a-z0-9])?$",
          PostgresqlTexts::parseRole);

  static final TextType<String> SCHEMA =
      TextType.of(
          "a schema name", "app", "^[A-Za-z_][A-Za-z0-9_$-]{0,62}$", PostgresqlTexts::parseSchema);

  static final TextType<String> EXTENSION =
      TextType.of(
          "an extension", "pg_trgm", "^[a-z_][a-z0-9_-]{0,62}$", PostgresqlTexts::parseExtension);

  public static final TextType<String> PARAMETER =
      TextType.of(
          "a parameter", "work_mem", "^[a-z_][a-z0-9_.]{0,62}$", PostgresqlTexts::parseParameter);

  /** Of any provider; whether the image has it only the server knows. */
  static final TextType<String> LOCALE =
      TextType.of(
          "a locale",
          "de_DE.UTF-8",
          "^[A-Za-z][-A-Za-z0-9_.@=;]{0,62}$",
          PostgresqlTexts::parseLocale);

  /** A path in a bucket, as pgBackRest and barman both take it. */
  static final TextType<String> ARCHIVE_PATH =
      TextType.of(
          "a path in a bucket",
          "pgbackrest/shop/shop-postgres/repo1",
          "^[A-Za-z0-9][-A-Za-z0-9._]*(/[A-Za-z0-9][-A-Za-z0-9._]*)*$",
          PostgresqlTexts::parsePath);

  /** As IAM spells it (AWS, IAM identifiers; names of roles have up to 64 characters). */
  static final TextType<String> ROLE_ARN =
      TextType.of(
          "the ARN of a role",
          "arn:aws:iam::123456789012:role/postgresql-backup",
          "^arn:aws(-cn|-us-gov)?:iam::[0-9]{12}:role/[-A-Za-z0-9+=,.@_/]{1,576}$",
          PostgresqlTexts::parseRoleArn);

  private static final String ROLE_ARN_MIDDLE = ":iam::";

  /** A moment with its offset, in the form that recovery_target_time takes. */
  static final TextType<String> MOMENT =
      TextType.of(
          "a moment",
          "2026-01-31 14:15:11+00",
          "^[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}:[0-9]{2}[+-][0-9]{2}$",
          PostgresqlTexts::parseMoment);

  private static final String MOMENT_FORM = "0000-00-00 00:00:00+00";

  private PostgresqlTexts() {}

  private static Parsed<String> parsePath(String path) {
    boolean legal = !path.isEmpty() && path.length() <= 512 && Ascii.allOf(path, "-._/");
    boolean starts = true;
    for (int i = 0; i < path.length() && legal; i++) {
      legal = !starts || Ascii.isLetterOrDigit(path.charAt(i));
      starts = path.charAt(i) == '/';
    }
    return legal && !starts
        ? Parsed.value(path)
        : Parsed.illegal(
            "is no path in a bucket",
            "write it without a slash at its ends, such as `pgbackrest/shop/shop-postgres/repo1`");
  }

  private static Parsed<String> parseRoleArn(String text) {
    int iam = text.indexOf(ROLE_ARN_MIDDLE);
    int account = iam < 0 ? 0 : iam + ROLE_ARN_MIDDLE.length();
    int role = text.indexOf(":role/", account);
    String name = role < 0 ? "" : text.substring(role + ":role/".length());
    boolean legal =
        iam > 0
            && PARTITIONS.contains(text.substring(0, iam))
            && role == account + 12
            && Ascii.allDigits(text.substring(account, role))
            && !name.isEmpty()
            && name.length() <= 576
            && Ascii.allOf(name, "-+=,.@_/");
    return legal
        ? Parsed.value(text)
        : Parsed.illegal(
            "is no ARN of a role: nobody could take it on",
            "write it as IAM shows it, such as `arn:aws:iam::123456789012:role/postgresql-backup`");
  }

  private static Parsed<String> parseLocale(String name) {
    boolean start = !name.isEmpty() && Ascii.isLetterOrDigit(name.charAt(0));
    boolean legal = start && !Ascii.isDigit(name.charAt(0)) && Ascii.allOf(name, "-_.@=;");
    return legal && name.length() <= MAX
        ? Parsed.value(name)
        : Parsed.illegal(
            "is no locale: initdb would stop at it",
            "write one such as `de_DE.UTF-8`, `C.UTF-8`, or `de-DE` of icu");
  }

  private static Parsed<String> parseMoment(String text) {
    boolean legal = text.length() == MOMENT_FORM.length();
    for (int i = 0; i < text.length() && legal; i++) {
      char c = text.charAt(i);
      char form = MOMENT_FORM.charAt(i);
      legal = form == '0' ? Ascii.isDigit(c) : c == form || form == '+' && c == '-';
    }
    return legal
        ? Parsed.value(text)
        : Parsed.illegal(
            "is no moment: a restore would go to another one, or nowhere",
            "write it with its offset, such as `2026-01-31 14:15:11+00`");
  }

  private static Parsed<String> parseDatabase(String name) {
    if (SYSTEM_DATABASES.contains(name)) {
      return Parsed.illegal(
          "belongs to PostgreSQL: giving it an owner of yours would break the operator",
          "choose another name for the database");
    }
    return identifier(name, "database");
  }

  private static Parsed<String> parseSchema(String name) {
    if (name.startsWith("pg_") || name.equals("information_schema")) {
      return Parsed.illegal(
          "belongs to PostgreSQL, which refuses to create it",
          "choose another name for the schema");
    }
    return identifier(name, "schema");
  }

  private static Parsed<String> identifier(String name, String what) {
    boolean start =
        !name.isEmpty()
            && !Ascii.isDigit(name.charAt(0))
            && name.charAt(0) != '-'
            && name.charAt(0) != '$';
    if (!start || !Ascii.allOf(name, "_$-")) {
      return Parsed.illegal(
          "is no " + what + " name: clients and tools would have to escape it",
          "start with a letter or `_`, then letters, digits, `_`, `-` and `$`");
    }
    return name.length() <= MAX ? Parsed.value(name) : tooLong(name);
  }

  private static Parsed<String> tooLong(String name) {
    return Parsed.illegal(
        "has " + name.length() + " bytes: PostgreSQL cuts names at " + MAX + " without an error",
        "shorten it");
  }

  /**
   * What one of the operators takes; only CloudNativePG takes a {@code _} in it (PGO v5 custom
   * resource definition, users[].name; CloudNativePG pkg/postgres/roles.go, IsRoleReserved).
   */
  static Parsed<String> parseRole(String name) {
    boolean reserved = name.startsWith("pg-") || name.startsWith("pg_") || name.startsWith("cnpg_");
    if (reserved || SYSTEM_ROLES.contains(name)) {
      return Parsed.illegal(
          "belongs to PostgreSQL or the operator, which refuse it as a user",
          "choose another name");
    }
    // The name of its Secret follows from it, where a hyphen stands for each `_`.
    String problem = DnsLabel.problem(name.replace('_', '-'), MAX);
    return problem.isEmpty()
        ? Parsed.value(name)
        : Parsed.illegal(
            problem.replace("Kubernetes refuses", "the operator refuses"),
            "write " + DnsLabel.suggestion(name, MAX));
  }

  private static Parsed<String> parseExtension(String name) {
    boolean start = !name.isEmpty() && (Ascii.isLower(name.charAt(0)) || name.charAt(0) == '_');
    if (!start || name.length() > MAX || !Ascii.allOf(name, "_-") || hasUpper(name)) {
      return Parsed.illegal(
          "is no extension: the init SQL would stop at it",
          "write its name in lower case, such as `pg_trgm` or `uuid-ossp`");
    }
    return Parsed.value(name);
  }

  private static Parsed<String> parseParameter(String name) {
    boolean start = !name.isEmpty() && (Ascii.isLower(name.charAt(0)) || name.charAt(0) == '_');
    if (!start || name.length() > MAX || !Ascii.allOf(name, "_.") || hasUpper(name)) {
      return Parsed.illegal(
          "is no parameter of postgresql.conf: the server would not start",
          "write its name in lower case, such as `work_mem`");
    }
    return Parsed.value(name);
  }

  private static boolean hasUpper(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Ascii.isUpper(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }
}
