package io.datalyptica.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.datalyptica.app.PlatformChange;
import io.datalyptica.diagnostic.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What somebody edits in the profile of a platform that runs, one edit at a time, and what each
 * does: every one of these was once "3 changed", exit 0.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EditsTest {
  private static final Path RESOURCES = Path.of("src", "test", "resources", "change");
  private static final Path BASE = RESOURCES.resolve("base.yaml");

  /** Those that run pods or hold data; what else changes with them is not listed here. */
  private static final Set<String> SHOWN =
      Set.of("StatefulSet", "Deployment", "PostgresCluster", "Cluster", "Namespace");

  private Path tree;

  @BeforeAll
  void render(@TempDir Path dir) {
    tree = dir.resolve("tree");
    Edits.render(BASE, tree);
  }

  private static Arguments edit(String name, String was, String is, String... said) {
    return Arguments.of(name, was, is, List.of(said));
  }

  static List<Arguments> edits() {
    return List.of(
        edit(
            "a pool gets more servers",
            "servers: 4",
            "servers: 8",
            "data loss StatefulSet/minio",
            "data loss CHG-101:StatefulSet/minio",
            "by hand CHG-104:StatefulSet/minio"),
        edit(
            "a pool gets more drives",
            "drivesPerServer: 1",
            "drivesPerServer: 2",
            "data loss StatefulSet/minio",
            "data loss CHG-101:StatefulSet/minio",
            "by hand CHG-104:StatefulSet/minio"),
        edit(
            "drives grow",
            "size: 200Gi",
            "size: 400Gi",
            "recreate StatefulSet/minio",
            "recreate CHG-103:StatefulSet/minio"),
        edit(
            "drives shrink",
            "size: 200Gi",
            "size: 100Gi",
            "recreate StatefulSet/minio",
            "recreate CHG-103:StatefulSet/minio"),
        edit(
            "another class for the store",
            "storageClass: other",
            "storageClass: third",
            "recreate StatefulSet/minio",
            "recreate CHG-002:StatefulSet/minio"),
        edit(
            "a pool is appended",
            "size: 200Gi}",
            "size: 200Gi}, {servers: 4, drivesPerServer: 1, size: 400Gi}",
            "by hand StatefulSet/minio",
            "create StatefulSet/minio-pool1"),
        edit(
            "the store gets another name",
            "name: minio",
            "name: s3",
            "data loss StatefulSet/minio",
            "create StatefulSet/s3",
            "data loss CHG-003:StatefulSet/minio",
            "data loss PostgresCluster/shop-postgres",
            "data loss CHG-209:PostgresCluster/shop-postgres"),
        edit(
            "TLS of the store",
            "    name: minio\n",
            "    name: minio\n    tls: none\n",
            "by hand StatefulSet/minio",
            "by hand CHG-105:StatefulSet/minio",
            "restart PostgresCluster/shop-postgres"),
        edit(
            "another image",
            "    name: minio\n",
            "    name: minio\n    image: quay.io/minio/minio:RELEASE.2025-01-20T14-49-07Z\n",
            "one way StatefulSet/minio",
            "one way CHG-106:StatefulSet/minio"),
        edit(
            "memory of the store",
            "    name: minio\n",
            "    name: minio\n    resources: {limits: {memory: 8Gi}, requests: {memory: 8Gi}}\n",
            "by hand StatefulSet/minio"),
        edit(
            "a bucket leaves",
            "[lakehouse, {name: backups",
            "[{name: backups",
            "update CHG-110:Bucket/lakehouse"),
        edit("a bucket is added", "[lakehouse,", "[lakehouse, more,"),
        edit(
            "versioning stops",
            "versioning: true, noncurrentDays: 30",
            "versioning: false",
            "data loss CHG-113:Bucket/backups"),
        edit(
            "old versions go sooner",
            "noncurrentDays: 30",
            "noncurrentDays: 7",
            "data loss CHG-114:Bucket/backups"),
        edit(
            "a user leaves",
            "    users: [{name: etl, access: [{bucket: lakehouse, mode: readwrite}]}]\n",
            "",
            "update CHG-117:User/etl"),
        edit("a user may do less", "mode: readwrite", "mode: read"),
        edit(
            "the next major",
            "version: 16",
            "version: 17",
            "one way PostgresCluster/shop-postgres",
            "one way CHG-202:PostgresCluster/shop-postgres"),
        edit(
            "the major before",
            "version: 16",
            "version: 15",
            "refused PostgresCluster/shop-postgres",
            "refused CHG-203:PostgresCluster/shop-postgres"),
        edit(
            "the other operator",
            "operator: crunchy",
            "operator: cloudNativePG",
            "data loss PostgresCluster/shop-postgres",
            "create Cluster/shop-postgres",
            "data loss CHG-201:PostgresCluster/shop-postgres"),
        edit(
            "the cluster gets another name",
            "    version: 16\n",
            "    version: 16\n    name: orders\n",
            "data loss PostgresCluster/shop-postgres",
            "create PostgresCluster/orders",
            "data loss CHG-003:PostgresCluster/shop-postgres"),
        edit(
            "volumes shrink",
            "    storage: 200Gi",
            "    storage: 100Gi",
            "refused PostgresCluster/shop-postgres",
            "refused CHG-204:PostgresCluster/shop-postgres"),
        edit(
            "volumes grow",
            "    storage: 200Gi",
            "    storage: 400Gi",
            "update PostgresCluster/shop-postgres"),
        edit(
            "WAL volumes shrink",
            "walStorage: 50Gi",
            "walStorage: 20Gi",
            "refused PostgresCluster/shop-postgres",
            "refused CHG-204:PostgresCluster/shop-postgres"),
        edit(
            "WAL volumes go",
            "walStorage: 50Gi",
            "walStorage: none",
            "restart PostgresCluster/shop-postgres",
            "restart CHG-205:PostgresCluster/shop-postgres"),
        edit(
            "another class for PostgreSQL",
            "    version: 16\n",
            "    version: 16\n    storageClass: third\n",
            "refused PostgresCluster/shop-postgres",
            "refused CHG-206:PostgresCluster/shop-postgres"),
        edit(
            "two instances",
            "replicas: 3\n    storage",
            "replicas: 2\n    storage",
            "update PostgresCluster/shop-postgres"),
        edit(
            "weaker commits",
            "mode: required",
            "mode: preferred",
            "update PostgresCluster/shop-postgres",
            "update CHG-208:PostgresCluster/shop-postgres"),
        edit(
            "a database leaves",
            "[app, orders]",
            "[app]",
            "update PostgresCluster/shop-postgres",
            "update CHG-210:Database/orders"),
        edit(
            "a database is added",
            "[app, orders]",
            "[app, orders, more]",
            "by hand PostgresCluster/shop-postgres",
            "by hand CHG-212:PostgresCluster/shop-postgres"),
        edit(
            "a parameter",
            "    version: 16\n",
            "    version: 16\n    parameters: {work_mem: 32MB}\n",
            "update PostgresCluster/shop-postgres"),
        edit(
            "a parameter that restarts",
            "    version: 16\n",
            "    version: 16\n    maxConnections: 400\n",
            "restart PostgresCluster/shop-postgres"),
        edit(
            "another bucket for backups",
            "backup: {bucket: backups}",
            "backup: {bucket: lakehouse}",
            "data loss PostgresCluster/shop-postgres",
            "data loss CHG-209:PostgresCluster/shop-postgres"),
        edit(
            "Redis gets memory",
            "{requests: {cpu: 250m, memory: 2Gi}, limits: {memory: 2Gi}}",
            "{requests: {cpu: 250m, memory: 4Gi}, limits: {memory: 4Gi}}",
            "recreate StatefulSet/broker",
            "recreate CHG-307:StatefulSet/broker"),
        edit(
            "Redis' volumes grow",
            "      tls: none\n",
            "      tls: none\n      storage: 20Gi\n",
            "recreate StatefulSet/broker",
            "recreate CHG-307:StatefulSet/broker"),
        edit(
            "a cache of a broker",
            "role: broker",
            "role: cache",
            "data loss StatefulSet/broker",
            "data loss CHG-303:StatefulSet/broker",
            "data loss CHG-304:StatefulSet/broker"),
        edit(
            "Redis gets TLS",
            "tls: none",
            "tls: serviceCA",
            "by hand StatefulSet/broker",
            "by hand CHG-301:StatefulSet/broker",
            "by hand CHG-302:StatefulSet/broker"),
        edit(
            "Redis announces names",
            "      tls: none\n",
            "      tls: none\n      addressing: hostname\n",
            "by hand StatefulSet/broker",
            "by hand CHG-301:StatefulSet/broker"),
        edit(
            "five nodes",
            "replicas: 3\n      tls",
            "replicas: 5\n      tls",
            "restart StatefulSet/broker"),
        edit(
            "another group",
            "name: broker",
            "name: queue",
            "data loss StatefulSet/broker",
            "create StatefulSet/queue",
            "data loss CHG-003:StatefulSet/broker"),
        edit(
            "no Redis",
            "  redis:\n"
                + "    - name: broker\n"
                + "      role: broker\n"
                + "      replicas: 3\n"
                + "      tls: none\n"
                + "      resources: {requests: {cpu: 250m, memory: 2Gi}, limits: {memory: 2Gi}}\n",
            "",
            "data loss StatefulSet/broker",
            "data loss CHG-003:StatefulSet/broker"),
        edit(
            "another platform",
            "metadata: {name: shop}",
            "metadata: {name: shop2}",
            "data loss PostgresCluster/shop-postgres",
            "by hand StatefulSet/minio",
            "restart StatefulSet/broker",
            "update Namespace/shop",
            "create PostgresCluster/shop2-postgres",
            "data loss CHG-001:Platform/shop",
            "data loss CHG-003:PostgresCluster/shop-postgres"),
        edit(
            "another namespace",
            "namespace: shop",
            "namespace: store",
            "data loss Namespace/shop",
            "data loss PostgresCluster/shop-postgres",
            "data loss StatefulSet/broker",
            "data loss StatefulSet/minio",
            "create Namespace/store",
            "create PostgresCluster/shop-postgres",
            "create StatefulSet/broker",
            "create StatefulSet/minio",
            "data loss CHG-005:Namespace/shop"),
        edit(
            "a lower tier",
            "tier: ha",
            "tier: dev",
            "data loss PostgresCluster/shop-postgres",
            "by hand StatefulSet/minio",
            "restart StatefulSet/broker",
            "update CHG-006:Platform/shop",
            "data loss CHG-209:PostgresCluster/shop-postgres"),
        edit(
            "another class for all",
            "storageClass: block",
            "storageClass: third",
            "refused PostgresCluster/shop-postgres",
            "recreate StatefulSet/broker",
            "refused CHG-206:PostgresCluster/shop-postgres",
            "recreate CHG-002:StatefulSet/broker"),
        edit(
            "the network opens",
            "{enabled: true}",
            "{enabled: false}",
            "update CHG-007:Platform/shop"),
        edit(
            "a label",
            "metadata: {name: shop}",
            "metadata: {name: shop, labels: {team: data}}",
            "update Namespace/shop",
            "update PostgresCluster/shop-postgres",
            "update StatefulSet/broker",
            "update StatefulSet/minio"),
        edit(
            "an annotation",
            "metadata: {name: shop}",
            "metadata: {name: shop, annotations: {team: data}}",
            "update Namespace/shop",
            "update PostgresCluster/shop-postgres",
            "update StatefulSet/broker",
            "update StatefulSet/minio"),
        edit("a newer OpenShift", "\"4.19\"", "\"4.20\""),
        edit("more nodes", "workers: 12", "workers: 14"),
        edit(
            "no monitoring",
            "  tier: ha\n",
            "  tier: ha\n  monitoring: {enabled: false}\n",
            "restart StatefulSet/broker",
            "restart PostgresCluster/shop-postgres"),
        edit(
            "no PostgreSQL",
            "  postgresql:\n"
                + "    version: 16\n"
                + "    operator: crunchy\n"
                + "    replicas: 3\n"
                + "    storage: 200Gi\n"
                + "    walStorage: 50Gi\n"
                + "    synchronous: {mode: required, standbys: 1}\n"
                + "    databases: [app, orders]\n"
                + "    backup: {bucket: backups}\n",
            "",
            "data loss PostgresCluster/shop-postgres",
            "data loss CHG-003:PostgresCluster/shop-postgres"),
        edit(
            "a mirror",
            "  tier: ha\n",
            "  tier: ha\n  images: {registry: registry.example.com/mirror}\n",
            "by hand StatefulSet/minio",
            "restart StatefulSet/broker"));
  }

  static List<Arguments> editsOfCloudNativePg() {
    return List.of(
        edit(
            "volumes grow",
            "    storage: 200Gi",
            "    storage: 400Gi",
            "update Cluster/shop-postgres"),
        edit(
            "volumes shrink",
            "    storage: 200Gi",
            "    storage: 100Gi",
            "refused Cluster/shop-postgres",
            "refused CHG-204:Cluster/shop-postgres"),
        edit(
            "WAL volumes grow",
            "walStorage: 50Gi",
            "walStorage: 60Gi",
            "update Cluster/shop-postgres"),
        edit(
            "WAL volumes go",
            "walStorage: 50Gi",
            "walStorage: none",
            "refused Cluster/shop-postgres",
            "refused CHG-205:Cluster/shop-postgres"),
        edit(
            "the next major",
            "version: 16",
            "version: 17",
            "one way Cluster/shop-postgres",
            "one way CHG-202:Cluster/shop-postgres"),
        edit(
            "another class",
            "    version: 16\n",
            "    version: 16\n    storageClass: third\n",
            "by hand Cluster/shop-postgres",
            "by hand CHG-206:Cluster/shop-postgres"),
        edit(
            "a parameter",
            "    version: 16\n",
            "    version: 16\n    parameters: {work_mem: 32MB}\n",
            "update Cluster/shop-postgres"),
        edit(
            "a parameter that restarts",
            "    version: 16\n",
            "    version: 16\n    maxConnections: 400\n",
            "restart Cluster/shop-postgres"),
        edit(
            "memory",
            "    version: 16\n",
            "    version: 16\n    resources: {limits: {memory: 16Gi}, requests: {memory: 16Gi}}\n",
            "restart Cluster/shop-postgres"),
        edit(
            "a database leaves",
            "[app, orders]",
            "[app]",
            "update Cluster/shop-postgres",
            "update CHG-210:Database/shop-postgres-orders"),
        edit(
            "a database is added",
            "[app, orders]",
            "[app, orders, more]",
            "update Cluster/shop-postgres"),
        edit(
            "no monitoring",
            "  tier: ha\n",
            "  tier: ha\n  monitoring: {enabled: false}\n",
            "restart StatefulSet/broker"),
        edit(
            "a label",
            "metadata: {name: shop}",
            "metadata: {name: shop, labels: {team: data}}",
            "update Namespace/shop",
            "update Cluster/shop-postgres",
            "update StatefulSet/broker",
            "update StatefulSet/minio"));
  }

  /** The other operator takes other changes. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("editsOfCloudNativePg")
  void itIsOfItsClassUnderCloudNativePg(
      String name, String was, String is, List<String> said, @TempDir Path dir) throws IOException {
    Path before = edited("operator: crunchy", "operator: cloudNativePG", dir);
    Edits.render(before, dir.resolve("tree"));
    String text = Files.readString(before);
    assertThat(text).contains(was);
    Files.writeString(before, text.replace(was, is));
    assertThat(found(Edits.plan(before, dir.resolve("tree"))))
        .containsExactlyInAnyOrderElementsOf(said);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("edits")
  void itIsOfItsClass(String name, String was, String is, List<String> said, @TempDir Path dir)
      throws IOException {
    assertThat(found(Edits.plan(edited(was, is, dir), tree)))
        .containsExactlyInAnyOrderElementsOf(said);
  }

  private static List<String> found(PlatformChange change) {
    List<String> found = new ArrayList<>();
    for (ObjectChange object : change.objects()) {
      if (SHOWN.contains(object.object().kind())) {
        found.add(object.effect().word() + " " + object.subject());
      }
    }
    for (ChangeFinding finding : change.findings()) {
      found.add(finding.effect().word() + " " + finding.name());
    }
    return found;
  }

  /** What the audit rendered one over the other. */
  @Test
  void everyFaultOfAChangeIsSaidAtOnce(@TempDir Path dir) {
    Edits.render(RESOURCES.resolve("several-before.yaml"), dir);
    assertThat(names(Edits.plan(RESOURCES.resolve("several-after.yaml"), dir)))
        .containsExactlyInAnyOrder(
            "data loss CHG-101:StatefulSet/minio",
            "by hand CHG-104:StatefulSet/minio",
            "one way CHG-202:PostgresCluster/shop-postgres",
            "refused CHG-204:PostgresCluster/shop-postgres",
            "restart CHG-205:PostgresCluster/shop-postgres",
            "recreate CHG-307:StatefulSet/broker");
  }

  @Test
  void whatIsAllowedByNameIsAllowedAndNothingElse(@TempDir Path dir) {
    Edits.render(BASE, dir);
    Path after = RESOURCES.resolve("several-after.yaml");
    PlatformChange none = Edits.plan(after, dir);
    String[] all = new String[none.findings().size()];
    for (int i = 0; i < all.length; i++) {
      all[i] = none.findings().get(i).name();
    }
    assertThat(none.isAllowed()).isFalse();
    assertThat(Edits.plan(after, dir, all).isAllowed()).isTrue();
    for (ChangeFinding finding : none.findings()) {
      String[] others = all.clone();
      others[none.findings().indexOf(finding)] = finding.name() + "x";
      assertThat(Edits.plan(after, dir, others).isAllowed())
          .as("all but %s", finding.name())
          .isEqualTo(finding.diagnostic().severity() != Severity.ERROR);
    }
  }

  private static List<String> names(PlatformChange change) {
    return change.findings().stream().map(f -> f.effect().word() + " " + f.name()).toList();
  }

  private static Path edited(String was, String is, Path dir) throws IOException {
    String base = Files.readString(BASE);
    assertThat(base.split(java.util.regex.Pattern.quote(was), -1)).as(was).hasSize(2);
    return Files.writeString(dir.resolve("base.yaml"), base.replace(was, is));
  }
}
