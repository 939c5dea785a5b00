import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Profiles for the benchmarks: different platforms about the size of the reference one, the same at
 * every run, and one platform that grows in one thing.
 */
final class Platforms {
  private static final String[] WORDS = {
    "orders", "ledger", "search", "events", "nessie", "billing", "catalog", "metrics", "stock",
    "claims", "tickets", "routes"
  };

  private final Random random;
  private final StringBuilder text = new StringBuilder();

  private Platforms(long seed) {
    random = new Random(seed);
  }

  /**
   * The profile of number {@code i}: no two of one seed have the same name, and few the same shape.
   */
  static String different(long seed, int i) {
    return new Platforms(seed * 1_000_003 + i).platform(i);
  }

  private String platform(int i) {
    int drives = 1 + random.nextInt(2);
    int servers = 4 + 2 * random.nextInt(3);
    head("p" + i + "-" + word(), Math.max(5, servers + random.nextInt(3)));
    line("  objectStore:");
    line(
        "    pools: [{servers: "
            + servers
            + ", drivesPerServer: "
            + drives
            + ", size: "
            + size(100, 900)
            + "}]");
    line("    parity: 2");
    memory("    ", "4Gi");
    List<String> buckets = buckets(2 + random.nextInt(7));
    users(1 + random.nextInt(4), buckets);
    postgresql(2 + random.nextInt(7));
    redis(1 + random.nextInt(3));
    line("  monitoring: {enabled: " + random.nextBoolean() + "}");
    return text.toString();
  }

  private void head(String name, int workers) {
    line("apiVersion: datalyptica.io/v1alpha1");
    line("kind: PlatformProfile");
    line("metadata: {name: " + name + "}");
    line("spec:");
    line("  tier: ha");
    line("  openshift: \"4." + (17 + random.nextInt(3)) + "\"");
    line("  appsDomain: apps." + word() + ".example.com");
    line("  nodes: {workers: " + workers + ", zones: 1}");
    line("  storageClass: fast-" + word());
  }

  private List<String> buckets(int count) {
    List<String> names = new ArrayList<>();
    line("    buckets:");
    for (int i = 0; i < count; i++) {
      String name = word() + "-" + i;
      names.add(name);
      String more =
          switch (random.nextInt(4)) {
            case 0 -> ", quota: " + size(10, 50);
            case 1 -> ", versioning: true, noncurrentDays: " + (5 + random.nextInt(60));
            case 2 -> ", expirePrefix: logs/, expireDays: " + (5 + random.nextInt(90));
            default -> "";
          };
      line("      - {name: " + name + more + "}");
    }
    line("      - {name: backups, quota: 400Gi}");
    return names;
  }

  private void users(int count, List<String> buckets) {
    line("    users:");
    for (int i = 0; i < count; i++) {
      line("      - name: " + word() + "-" + i);
      String mode = new String[] {"read", "write", "readwrite"}[random.nextInt(3)];
      line(
          "        access: [{bucket: "
              + buckets.get(i % buckets.size())
              + ", mode: "
              + mode
              + "}]");
    }
  }

  private void postgresql(int databases) {
    line("  postgresql:");
    line("    operator: " + (random.nextInt(3) == 0 ? "cloudNativePG" : "crunchy"));
    line("    version: " + (16 + random.nextInt(2)));
    line("    replicas: " + (2 + random.nextInt(3)));
    line("    storage: " + size(80, 400));
    line("    walStorage: " + size(40, 80));
    line("    storageClass: local-" + word());
    line("    maxConnections: " + (200 + 10 * random.nextInt(10)));
    memory("    ", "8Gi");
    line("    databases:");
    for (int i = 0; i < databases; i++) {
      String name = word() + i;
      line("      - name: " + name);
      line(
          "        clients: [{name: "
              + name
              + ", replicas: "
              + (1 + random.nextInt(2))
              + ", pool: "
              + (3 + random.nextInt(6))
              + "}]");
    }
    line(
        "    backup: {bucket: backups, full: \""
            + random.nextInt(60)
            + " 2 * * 0\", differential: \"5 3 * * 1-6\","
            + " retentionDays: "
            + (14 + random.nextInt(15))
            + "}");
  }

  private void redis(int groups) {
    line("  redis:");
    for (int i = 0; i < groups; i++) {
      String role = new String[] {"broker", "session", "cache"}[i];
      line("    - name: " + word() + "-" + role);
      line("      role: " + role);
      line("      replicas: " + (random.nextInt(3) == 0 ? 5 : 3));
      line("      databases: [{name: " + word() + "}, {name: " + word() + "-" + i + "}]");
      memory("      ", (1 + random.nextInt(4)) + "Gi");
    }
  }

  private void memory(String indent, String bytes) {
    line(
        indent
            + "resources: {requests: {cpu: 500m, memory: "
            + bytes
            + "}, limits: {memory: "
            + bytes
            + "}}");
  }

  private String word() {
    return WORDS[random.nextInt(WORDS.length)];
  }

  private String size(int least, int most) {
    return least + random.nextInt(most - least) + "Gi";
  }

  private void line(String line) {
    text.append(line).append('\n');
  }
}
