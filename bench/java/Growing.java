import java.util.Map;
import java.util.TreeMap;

/**
 * A platform about the size of the reference one, with more of one thing: buckets, databases,
 * groups, whatever a profile can have many of.
 */
final class Growing {
  private static final Map<String, Integer> ONE =
      new TreeMap<>(
          Map.of(
              "labels",
              1,
              "pools",
              1,
              "buckets",
              6,
              "users",
              3,
              "grants",
              1,
              "databases",
              6,
              "clients",
              1,
              "groups",
              3,
              "numbers",
              1));

  private final Map<String, Integer> count = new TreeMap<>(ONE);
  private final StringBuilder text = new StringBuilder();

  private Growing() {}

  /**
   * Everything that can grow. {@code grants} are buckets of one user, {@code numbers} the databases
   * of one Redis group.
   */
  static Iterable<String> things() {
    return ONE.keySet();
  }

  /**
   * @throws IllegalArgumentException {@code thing} cannot grow
   */
  static String of(String thing, int times) {
    Growing platform = new Growing();
    if (platform.count.computeIfPresent(thing, (_, n) -> n * times) == null) {
      throw new IllegalArgumentException(thing);
    }
    return platform.profile();
  }

  private String profile() {
    line("apiVersion: datalyptica.io/v1alpha1");
    line("kind: PlatformProfile");
    line("metadata: {name: grown, labels: {" + list("labels", i -> "l" + i + ": v" + i) + "}}");
    line("spec:");
    line("  appsDomain: apps.example.com");
    line("  nodes: {workers: 6, zones: 1}");
    line("  storageClass: fast");
    line("  objectStore:");
    line(
        "    pools: [" + list("pools", _ -> "{servers: 4, drivesPerServer: 1, size: 200Gi}") + "]");
    line("    parity: 2");
    line(
        "    buckets: ["
            + list("buckets", i -> "{name: bucket-" + i + ", versioning: true, noncurrentDays: 30}")
            + ", "
            + list("grants", i -> "granted-" + i)
            + ", backups]");
    line("    users:");
    for (int i = 0; i < count.get("users"); i++) {
      int own = i % count.get("buckets");
      line(
          "      - {name: user-"
              + i
              + ", access: [{bucket: bucket-"
              + own
              + ", mode: readwrite}]}");
    }
    line(
        "      - {name: reader, access: ["
            + list("grants", i -> "{bucket: granted-" + i + ", mode: read}")
            + "]}");
    postgresql();
    line("  redis:");
    for (int i = 0; i < count.get("groups"); i++) {
      line(
          "    - {name: group-"
              + i
              + ", role: cache, databases: ["
              + list("numbers", n -> "{name: app-" + n + "}")
              + "]}");
    }
    return text.toString();
  }

  private void postgresql() {
    // Crunchy's operator takes 64 owners at most.
    line("  postgresql:");
    line("    operator: cloudNativePG");
    line("    maxConnections: 10000");
    line("    resources: {requests: {cpu: 1, memory: 400Gi}, limits: {memory: 400Gi}}");
    line("    databases:");
    line(
        "      - {name: shared, clients: ["
            + list("clients", i -> "{name: client-" + i + ", pool: 2}")
            + "]}");
    for (int i = 0; i < count.get("databases"); i++) {
      line("      - {name: database-" + i + ", clients: [{name: app-" + i + ", pool: 2}]}");
    }
    line("    backup: {bucket: backups}");
  }

  private String list(String thing, java.util.function.IntFunction<String> item) {
    StringBuilder items = new StringBuilder();
    for (int i = 0; i < count.get(thing); i++) {
      items.append(i == 0 ? "" : ", ").append(item.apply(i));
    }
    return items.toString();
  }

  private void line(String line) {
    text.append(line).append('\n');
  }
}
