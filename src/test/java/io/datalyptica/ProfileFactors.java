package io.datalyptica;

import static io.datalyptica.Factor.choice;
import static io.datalyptica.Factor.plain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Everything of a profile that can be written in more than one way, and the profile that the
 * choices are written into. A new option of the profile gets a line here; applied in this order, so
 * that a choice may write into what an earlier one set.
 */
public final class ProfileFactors {
  private static final String STORE = "spec/objectStore/";
  private static final String PG = "spec/postgresql/";
  private static final String REDIS = "spec/redis/0/";

  private static final Map<String, Object> LARGER =
      Map.of(
          "resources",
          Map.of("requests", Map.of("cpu", "300m"), "limits", Map.of("memory", "2Gi")));

  private ProfileFactors() {}

  public static List<Factor> all() {
    List<Factor> all = new ArrayList<>();
    all.addAll(platform());
    all.addAll(store());
    all.addAll(postgresql());
    all.addAll(redis());
    all.addAll(pods());
    all.add(several());
    return List.copyOf(all);
  }

  /** A large cluster, so that rules about room do not refuse what is not about room. */
  static Map<String, Object> base() {
    Map<String, Object> spec = new LinkedHashMap<>();
    spec.put("tier", "ha");
    spec.put("appsDomain", "apps.example.com");
    spec.put("nodes", Map.of("workers", 12));
    spec.put("storageClass", "fast-block");
    spec.put("objectStore", Map.of("buckets", List.of("lakehouse", "backups")));
    spec.put(
        "postgresql", Map.of("databases", List.of("app"), "backup", Map.of("bucket", "backups")));
    spec.put("redis", List.of(Map.of("role", "broker")));
    Map<String, Object> profile = new LinkedHashMap<>();
    profile.put("apiVersion", "datalyptica.io/v1alpha1");
    profile.put("kind", "PlatformProfile");
    profile.put("metadata", Map.of("name", "pairs"));
    profile.put("spec", spec);
    @SuppressWarnings("unchecked")
    Map<String, Object> copy = (Map<String, Object>) Factor.copy(profile);
    return copy;
  }

  private static List<Factor> platform() {
    return List.of(
        Factor.of("tier", plain("ha"), choice("dev", "spec/tier", "dev")),
        Factor.of(
            "openshift",
            plain("default"),
            choice("4.16", "spec/openshift", "4.16"),
            choice("4.20", "spec/openshift", "4.20")),
        Factor.of(
            "namespace",
            plain("default"),
            choice(
                "given", "spec/namespace", "data-platform", "spec/clusterDomain", "corp.internal")),
        Factor.of(
            "storageClass",
            plain("platform"),
            choice("cluster default", "spec/storageClass", null)),
        Factor.of(
            "monitoring",
            plain("default"),
            choice("off", "spec/monitoring", Map.of("enabled", false)),
            choice(
                "labels",
                "spec/monitoring",
                Map.of("enabled", true, "labels", Map.of("release", "prometheus"))),
            choice(
                "switched on, with runbooks",
                "spec/monitoring",
                Map.of(
                    "enabled",
                    true,
                    "enableUserWorkload",
                    true,
                    "runbookUrl",
                    "https://git.example.com/platform/docs/"))),
        Factor.of(
            "networkPolicies",
            plain("on"),
            choice(
                "clients",
                "spec/networkPolicies",
                Map.of(
                    "clients",
                    List.of("reports", Map.of("namespace", "shop", "pods", Map.of("app", "web"))))),
            choice("off", "spec/networkPolicies", Map.of("enabled", false))),
        Factor.of(
            "images",
            plain("public"),
            choice("mirror", "spec/images", Map.of("registry", "mirror.example.com:5000/platform")),
            choice(
                "pull secrets",
                "spec/images",
                Map.of("pullSecrets", List.of("mirror-pull", "other-pull"))),
            choice(
                "both",
                "spec/images",
                Map.of("registry", "mirror.example.com/x", "pullSecrets", List.of("mirror-pull")))),
        Factor.of(
            "secrets",
            plain("existing"),
            choice(
                "cluster's store",
                "spec/secrets",
                Map.of("provider", "externalSecrets", "store", "vault")),
            choice(
                "namespace's store",
                "spec/secrets",
                Map.of(
                    "provider",
                    "externalSecrets",
                    "store",
                    Map.of("name", "vault", "kind", "SecretStore"),
                    "path",
                    "team-"))),
        Factor.of(
            "metadata",
            plain("name alone"),
            choice(
                "labels and annotations",
                "metadata/labels",
                Map.of("example.com/team", "data", "cost-centre", "0042"),
                "metadata/annotations",
                Map.of("example.com/note", "yes: {a} [b] # c"))),
        Factor.of("cpu limits", plain("none"), choice("all", "spec/limits", Map.of("cpu", "all"))),
        Factor.of(
            "priority classes",
            plain("none"),
            choice("own", "spec/priorityClasses", Map.of("enabled", true))),
        Factor.of(
            "quota", plain("none"), choice("rendered", "spec/quota", Map.of("enabled", true))),
        Factor.of("zones", plain("1"), choice("3", "spec/nodes/zones", 3)),
        Factor.of(
            "allocatable",
            plain("unknown"),
            choice("known", "spec/nodes/allocatable", Map.of("cpu", "32", "memory", "128Gi"))));
  }

  private static List<Factor> store() {
    return List.of(
        Factor.of("objectStore.name", plain("default"), choice("given", STORE + "name", "s3")),
        Factor.of("tls", plain("serviceCA"), choice("none", STORE + "tls", "none")),
        Factor.of(
            "pools",
            plain("default"),
            choice(
                "many drives",
                STORE + "pools",
                List.of(Map.of("servers", 4, "drivesPerServer", 4, "size", "50Gi"))),
            choice(
                "two",
                STORE + "pools",
                List.of(
                    Map.of("servers", 6, "drivesPerServer", 2, "size", "500Gi"),
                    Map.of(
                        "servers",
                        6,
                        "drivesPerServer",
                        2,
                        "size",
                        "500Gi",
                        "storageClass",
                        "bulk")))),
        Factor.of("parity", plain("default"), choice("2", STORE + "parity", 2)),
        Factor.of(
            "routes",
            plain("default hosts"),
            choice(
                "hosts",
                STORE + "console/host",
                "console.example.com",
                STORE + "api/host",
                "s3.example.com"),
            choice(
                "issued",
                STORE + "console",
                Map.of("host", "console.example.com", "certificate", Map.of("issuer", "team")),
                STORE + "api",
                Map.of("host", "s3.example.com", "certificate", Map.of("issuer", "team"))),
            choice(
                "certified",
                "spec/openshift",
                "4.20",
                STORE + "api",
                Map.of("host", "s3.example.com", "certificate", Map.of("secret", "s3-tls"))),
            choice("none", STORE + "console/route", false, STORE + "api/route", false)),
        Factor.of(
            "root",
            plain("default"),
            choice("given", STORE + "credentials", Map.of("secret", "s3-root"))),
        Factor.of(
            "buckets",
            plain("plain"),
            choice(
                "lifecycles",
                STORE + "buckets",
                List.of(
                    Map.of(
                        "name",
                        "lakehouse",
                        "versioning",
                        true,
                        "noncurrentDays",
                        14,
                        "quota",
                        "20Gi"),
                    Map.of(
                        "name", "landing", "expireDays", 30, "expirePrefix", "incoming/raw data/"),
                    "backups")),
            choice(
                "locked",
                STORE + "buckets",
                List.of(
                    "lakehouse",
                    Map.of(
                        "name",
                        "archive",
                        "versioning",
                        true,
                        "objectLock",
                        Map.of("mode", "compliance", "days", 30)),
                    Map.of(
                        "name",
                        "audit",
                        "versioning",
                        true,
                        "objectLock",
                        Map.of("mode", "governance", "days", 30)),
                    "backups")),
            choice(
                "open",
                STORE + "buckets",
                List.of(
                    "lakehouse",
                    Map.of("name", "site", "access", "download"),
                    Map.of("name", "drop", "access", "upload"),
                    Map.of("name", "scratch", "access", "public"),
                    "backups"))),
        Factor.of(
            "users",
            plain("none"),
            choice(
                "two",
                STORE + "users",
                List.of(
                    Map.of(
                        "name",
                        "reader",
                        "secret",
                        "lake",
                        "access",
                        List.of(Map.of("bucket", "lakehouse", "mode", "read"))),
                    Map.of(
                        "name",
                        "ingest",
                        "access",
                        List.of(Map.of("bucket", "lakehouse", "mode", "readwrite"))))),
            choice(
                "confined",
                STORE + "users",
                List.of(
                    Map.of(
                        "name",
                        "team",
                        "access",
                        List.of(
                            Map.of("bucket", "lakehouse", "mode", "read"),
                            Map.of("bucket", "lakehouse", "prefix", "team=a/in/"),
                            Map.of(
                                "bucket",
                                "archive",
                                "objectLock",
                                List.of("read", "retain", "hold"))))))),
        // Last: stores that others run take no users, and buckets as they are.
        Factor.of(
            "provider",
            plain("minio"),
            choice(
                "bucketClaim",
                STORE + "provider",
                "bucketClaim",
                STORE + "storageClassName",
                "openshift-storage.noobaa.io",
                STORE + "buckets",
                List.of(Map.of("name", "lakehouse", "quota", "20Gi"), "backups"),
                STORE + "users",
                null),
            choice(
                "external",
                STORE + "provider",
                "external",
                STORE + "endpoint",
                "https://s3.example.com:9021",
                STORE + "ca",
                Map.of("secret", "company-ca"),
                STORE + "buckets",
                List.of("lakehouse", "backups"),
                STORE + "users",
                null)));
  }

  private static List<Factor> postgresql() {
    return List.of(
        Factor.of(
            "operator",
            plain("crunchy"),
            choice("cloudNativePG", PG + "operator", "cloudNativePG"),
            choice(
                "cloudNativePG with _ and a locale",
                PG + "operator",
                "cloudNativePG",
                PG + "locale",
                "C.UTF-8",
                PG + "databases",
                List.of("hive_ms", Map.of("name", "a", "owner", "a_b")))),
        Factor.of("postgresql.name", plain("default"), choice("given", PG + "name", "catalog-db")),
        Factor.of("version", plain("16"), choice("17", PG + "version", 17)),
        Factor.of(
            "instances",
            plain("default"),
            choice("2", PG + "replicas", 2),
            choice("5", PG + "replicas", 5)),
        Factor.of(
            "walStorage",
            plain("default"),
            choice("none", PG + "walStorage", "none"),
            choice("20Gi", PG + "walStorage", "20Gi")),
        Factor.of(
            "synchronous",
            plain("default"),
            choice("off", PG + "synchronous", Map.of("mode", "off")),
            choice("preferred", PG + "synchronous", Map.of("mode", "preferred", "standbys", 1)),
            choice("required", PG + "synchronous", Map.of("mode", "required", "standbys", 1))),
        Factor.of(
            "databases",
            plain("one"),
            choice(
                "owners",
                PG + "databases",
                List.of(
                    Map.of(
                        "name",
                        "app",
                        "extensions",
                        List.of("pg_trgm", "uuid-ossp"),
                        "connectionLimit",
                        40),
                    Map.of("name", "Report_db", "owner", "reporting", "schema", "reporting"))),
            choice(
                "clients",
                PG + "databases",
                List.of(
                    Map.of(
                        "name",
                        "app",
                        "clients",
                        List.of(Map.of("name", "a", "replicas", 2, "processes", 2, "pool", 5))))),
            choice(
                "superuser",
                PG + "databases",
                List.of(Map.of("name", "app", "superuser", true), "other"))),
        Factor.of(
            "parameters",
            plain("derived"),
            choice(
                "own",
                PG + "parameters",
                Map.of("log_min_duration_statement", "500ms", "random_page_cost", "1.1"))),
        Factor.of(
            "pooler",
            plain("off"),
            choice("session", PG + "pooler", Map.of("enabled", true)),
            choice(
                "transaction",
                PG + "pooler",
                Map.of("enabled", true, "mode", "transaction", "replicas", 3))),
        Factor.of(
            "backup",
            plain("bucket"),
            choice(
                "files",
                PG + "backup",
                Map.of(
                    "enabled",
                    true,
                    "bucket",
                    "company-backups",
                    "endpoint",
                    "https://s3.example.com:9000",
                    "compression",
                    "lz4",
                    "parallel",
                    4,
                    "archive",
                    "another",
                    "drill",
                    Map.of("enabled", false))),
            choice(
                "restored",
                PG + "restore",
                Map.of("time", "2026-01-31 14:15:11+00"),
                PG + "backup",
                Map.of(
                    "enabled",
                    true,
                    "bucket",
                    "company-backups",
                    "endpoint",
                    "https://s3.example.com:9000",
                    "archive",
                    "restored")),
            choice("off", PG + "backup", Map.of("enabled", false)),
            choice(
                "role",
                PG + "restore",
                Map.of(),
                PG + "backup",
                Map.of(
                    "enabled",
                    true,
                    "bucket",
                    "company-backups",
                    "endpoint",
                    "https://s3.eu-central-1.amazonaws.com",
                    "region",
                    "eu-central-1",
                    "archive",
                    "restored",
                    "role",
                    "arn:aws:iam::123456789012:role/postgresql-backup")),
            choice(
                "outside",
                PG + "backup",
                Map.of(
                    "enabled",
                    true,
                    "bucket",
                    "company-backups",
                    "endpoint",
                    "https://s3.example.com:9000",
                    "secret",
                    "company-s3")),
            choice(
                "schedules",
                PG + "backup",
                Map.of(
                    "enabled",
                    true,
                    "bucket",
                    "backups",
                    "full",
                    "30 1 * * sun",
                    "differential",
                    "30 1 * * 1-6",
                    "incremental",
                    "15 5-21/4 * * *",
                    "retentionDays",
                    30))),
        Factor.of(
            "subscription",
            plain("default"),
            choice(
                "pinned",
                PG + "subscription",
                Map.of(
                    "channel",
                    "v5",
                    "startingCSV",
                    "postgresoperator.v5.8.9",
                    "source",
                    "certified-operators",
                    "package",
                    "crunchy-postgres-operator")),
            choice("shared", PG + "subscription", Map.of("runsIn", "openshift-operators"))));
  }

  private static List<Factor> redis() {
    return List.of(
        Factor.of(
            "redis",
            plain("one group"),
            choice(
                "two groups",
                "spec/redis",
                List.of(Map.of("role", "broker"), Map.of("name", "second", "role", "cache")))),
        Factor.of(
            "role",
            plain("broker"),
            choice("cache", REDIS + "role", "cache"),
            choice("session", REDIS + "role", "session")),
        Factor.of(
            "persistence",
            plain("by role"),
            choice("aof", REDIS + "persistence", "aof"),
            choice("rdb", REDIS + "persistence", "rdb"),
            choice("none", REDIS + "persistence", "none")),
        Factor.of(
            "addressing", plain("default"), choice("hostname", REDIS + "addressing", "hostname")),
        Factor.of("redis.tls", plain("none"), choice("serviceCA", REDIS + "tls", "serviceCA")),
        Factor.of(
            "sentinel",
            plain("default"),
            choice("none", REDIS + "sentinel", "none", REDIS + "replicas", 1),
            choice(
                "given",
                REDIS + "replicas",
                5,
                REDIS + "sentinel",
                Map.of(
                    "quorum",
                    3,
                    "downAfter",
                    "10s",
                    "failoverTimeout",
                    "120s",
                    "parallelSyncs",
                    2))),
        Factor.of(
            "password",
            plain("default"),
            choice("given", REDIS + "credentials", Map.of("secret", "broker-password"))),
        Factor.of(
            "redis.databases",
            plain("none"),
            choice(
                "named",
                REDIS + "databases",
                List.of(Map.of("name", "airflow"), Map.of("name", "celery")))));
  }

  /** What every component takes, set for all of them at once, and which of them there are. */
  private static List<Factor> pods() {
    return List.of(
        Factor.of(
            "spread",
            plain("default"),
            everywhere("required", "spread", "required"),
            everywhere("preferred", "spread", "preferred"),
            everywhere("none", "spread", "none")),
        Factor.of(
            "own storageClass", plain("platform"), everywhere("own", "storageClass", "own-class")),
        Factor.of(
            "priorityClassName",
            plain("default"),
            everywhere("given", "priorityClassName", "platform-critical")),
        Factor.of(
            "nodes",
            plain("any"),
            everywhere("selected", "nodeSelector", Map.of("node-role.kubernetes.io/storage", "")),
            everywhere(
                "tolerated",
                "tolerations",
                List.of(
                    Map.of("key", "storage", "operator", "Exists"),
                    Map.of("key", "x", "value", "true", "effect", "NoSchedule")))),
        Factor.of(
            "own labels",
            plain("none"),
            everywhere("labels", "labels", Map.of("example.com/layer", "storage")),
            everywhere(
                "annotations",
                "annotations",
                Map.of("example.com/runbook", "https://wiki.example.com/s3?x=1&y=2"))),
        Factor.of(
            "resources",
            plain("default"),
            everywhere(
                "given",
                "resources",
                Map.of(
                    "requests",
                    Map.of("cpu", "1500m", "memory", "8Gi"),
                    "limits",
                    Map.of("cpu", "4", "memory", "8Gi")))),
        Factor.of(
            "containers",
            plain("default"),
            choice(
                "given",
                STORE + "containers",
                Map.of("bucketInit", LARGER),
                PG + "containers",
                Map.of("watcher", LARGER, "operator", LARGER, "barman", LARGER, "drill", LARGER),
                REDIS + "containers",
                Map.of("sentinel", LARGER, "exporter", LARGER, "prepare", LARGER))),
        Factor.of(
            "components",
            plain("all"),
            choice("no object store", "spec/objectStore", null),
            choice("no PostgreSQL", "spec/postgresql", null),
            choice("no Redis", "spec/redis", null)));
  }

  /** The last: what the others wrote becomes the first of a list. */
  private static Factor several() {
    UnaryOperator<Object> alike = first -> several(first, alike(first));
    UnaryOperator<Object> other = first -> several(first, other(first));
    return Factor.of(
        "clusters",
        plain("one"),
        choice("two alike", "spec/postgresql", alike),
        choice("two operators", "spec/postgresql", other));
  }

  private static Object several(Object first, Map<String, Object> second) {
    return first == null ? null : List.of(first, second);
  }

  /** The same again, in an archive of its own. */
  @SuppressWarnings("unchecked")
  private static Map<String, Object> alike(Object first) {
    if (first == null) {
      return Map.of();
    }
    Map<String, Object> second = (Map<String, Object>) Factor.copy(first);
    second.put("name", "second");
    ((Map<String, Object>) second.getOrDefault("backup", new LinkedHashMap<>())).remove("archive");
    return second;
  }

  private static Map<String, Object> other(Object first) {
    boolean crunchy =
        first instanceof Map<?, ?> map && !"cloudNativePG".equals(map.get("operator"));
    return Map.of(
        "name",
        "other",
        "operator",
        crunchy ? "cloudNativePG" : "crunchy",
        "databases",
        List.of("app"),
        "backup",
        Map.of("enabled", false));
  }

  private static Factor.Choice everywhere(String word, String field, Object value) {
    return choice(word, STORE + field, value, PG + field, value, REDIS + field, value);
  }
}
