package io.datalyptica.component.objectstore.minio;

import static org.assertj.core.api.Assertions.assertThat;

import io.datalyptica.component.Planner;
import io.datalyptica.component.objectstore.BucketPlan;
import io.datalyptica.component.objectstore.ObjectStoreSpec;
import io.datalyptica.component.objectstore.minio.StoreUser.Statement;
import io.datalyptica.plan.Capacity;
import io.datalyptica.plan.Need;
import io.datalyptica.plan.SecretNeed;
import io.datalyptica.plan.contract.S3Access;
import io.datalyptica.profile.Profile;
import io.datalyptica.profile.Profiles;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MinioPlannerTest {

  private static Profile profile(String spec) {
    String yaml =
        """
        apiVersion: datalyptica.io/v1alpha1
        kind: PlatformProfile
        metadata: {name: lake}
        spec:
          appsDomain: apps.example.com
          nodes: {workers: 4}
        """
            + spec.indent(2);
    return Profiles.sound(yaml);
  }

  private static MinioPlan plan(String spec) {
    return Planner.plan(profile(spec)).plan().slice(MinioPlan.class).orElseThrow();
  }

  @Test
  void anEmptySectionIsOnePoolOfFourWithTheServersOwnParity() {
    MinioPlan plan = plan("objectStore: {}");
    assertThat(plan.pools()).hasSize(1);
    assertThat(plan.parity()).isEqualTo(2);
    assertThat(plan.pools().getFirst().argument())
        .isEqualTo("https://minio-{0...3}.minio-headless.lake.svc.cluster.local:9000/data");
    assertThat(plan.endpoint().url()).isEqualTo("https://minio.lake.svc.cluster.local:9000");
    assertThat(plan.serversLostReading()).isEqualTo(2);
    assertThat(plan.serversLostWriting()).isEqualTo(1);
  }

  @Test
  void allPoolsShareTheParityOfTheFirst() {
    MinioPlan plan =
        plan(
            "objectStore: {pools: [{servers: 8}, {servers: 4, drivesPerServer: 4}, {servers: 4}]}");
    assertThat(plan.parity()).isEqualTo(4);
    assertThat(plan.pools())
        .extracting(ServerPool::statefulSet)
        .containsExactly("minio", "minio-pool1", "minio-pool2");
    assertThat(plan.pools().get(1).argument())
        .isEqualTo(
            "https://minio-pool1-{0...3}.minio-headless.lake.svc.cluster.local:9000/data{0...3}");
    assertThat(plan.pools().get(1).layout().orElseThrow().parity()).isEqualTo(4);
    assertThat(plan.pools().get(2).layout()).as("EC:4 exceeds half of a set of four").isEmpty();
    assertThat(plan.serversLostReading()).as("the worst pool counts").isZero();
  }

  @Test
  void aLoneServerNamesPathsAndBecomesAHostBesideAnotherPool() {
    assertThat(
            plan("objectStore: {pools: [{servers: 1, drivesPerServer: 4}]}")
                .pools()
                .getFirst()
                .argument())
        .isEqualTo("/data{0...3}");
    ServerPool beside =
        plan("objectStore: {pools: [{servers: 1, drivesPerServer: 4}, {servers: 4}]}")
            .pools()
            .getFirst();
    assertThat(beside.argument())
        .isEqualTo("https://minio-0.minio-headless.lake.svc.cluster.local:9000/data{0...3}");
  }

  @Test
  void aSingleDriveStandsAloneOrNotAtAll() {
    ServerPool alone =
        plan("objectStore: {pools: [{servers: 1, drivesPerServer: 1}]}").pools().getFirst();
    assertThat(alone.argument()).isEqualTo("/data");
    assertThat(alone.layout()).isPresent();
    ServerPool beside =
        plan("objectStore: {pools: [{servers: 1, drivesPerServer: 1}, {servers: 4}]}")
            .pools()
            .getFirst();
    assertThat(beside.layout()).isEmpty();
  }

  @Test
  void certificatesKnowNoOtherClusterDomain() {
    MinioPlan tls = plan("clusterDomain: corp.internal\nobjectStore: {}");
    assertThat(tls.endpoint().host()).isEqualTo("minio.lake.svc");
    assertThat(tls.pools().getFirst().argument()).contains(".minio-headless.lake.svc:9000");
    MinioPlan plain = plan("clusterDomain: corp.internal\nobjectStore: {tls: none}");
    assertThat(plain.endpoint().url()).isEqualTo("http://minio.lake.svc.corp.internal:9000");
  }

  @Test
  void theMirrorReplacesTheRegistryAndNothingElse() {
    assertThat(plan("objectStore: {}").image()).isEqualTo(MinioPlanner.PINNED_IMAGE);
    assertThat(plan("images: {registry: mirror.corp:5000/lake}\nobjectStore: {}").image())
        .startsWith("mirror.corp:5000/lake/pgsty/silo:RELEASE.");
    assertThat(
            plan("images: {registry: mirror.corp}\nobjectStore: {image: mirror.corp/own/minio:1}")
                .image())
        .isEqualTo("mirror.corp/own/minio:1");
    assertThat(plan("images: {registry: mirror.corp}\nobjectStore: {image: own/minio:1}").image())
        .isEqualTo("mirror.corp/own/minio:1");
  }

  @Test
  void theNearestStorageClassWins() {
    MinioPlan plan =
        plan(
            "storageClass: platform\n"
                + "objectStore: {storageClass: store, pools: [{storageClass: pool}, {servers:"
                + " 4}]}");
    assertThat(plan.pools())
        .extracting(p -> p.storageClass().orElse(""))
        .containsExactly("pool", "store");
    assertThat(plan("storageClass: platform\nobjectStore: {}").pools().getFirst().storageClass())
        .contains("platform");
    assertThat(plan("objectStore: {}").pools().getFirst().storageClass()).isEmpty();
  }

  @Test
  void policiesNameBucketsForBucketActionsAndTheirContentsForObjectActions() {
    MinioPlan plan =
        plan(
            """
            objectStore:
              buckets: [plain, {name: kept, versioning: true}]
              users:
                - {name: all, access: [{bucket: plain}, {bucket: kept, mode: read}]}
                - {name: drop, access: [{bucket: plain, mode: write}]}
                - {name: none}
            """);
    StoreUser all = user(plan, "all");
    assertThat(all.statements()).hasSize(4);
    for (StoreUser user : plan.users()) {
      for (Statement statement : user.statements()) {
        assertThat(statement.actions()).noneMatch(a -> a.contains("*"));
        boolean bucket = statement.actions().stream().anyMatch(a -> a.contains("Bucket"));
        assertThat(statement.resources()).allMatch(r -> r.endsWith("/*") != bucket);
      }
    }
    assertThat(actions(all))
        .contains("s3:DeleteObject", "s3:GetObjectVersion", "s3:ListBucketVersions");
    assertThat(actions(user(plan, "drop")))
        .contains("s3:PutObject")
        .doesNotContain("s3:GetObject", "s3:DeleteObject", "s3:ListBucket");
    assertThat(user(plan, "none").statements()).isEmpty();
  }

  @Test
  void theBackupUserIsConfinedToTheRepositoriesOfItsNamespace() {
    MinioPlan plan =
        plan(
            "objectStore: {buckets: [shared]}\n"
                + "postgresql: {databases: [app], backup: {enabled: true, bucket: shared}}");
    StoreUser user = user(plan, "lake-postgres-backup");
    assertThat(user.secret()).isEqualTo("minio-user-lake-postgres-backup");
    assertThat(user.statements())
        .containsExactly(
            new Statement(
                List.of("s3:ListBucket"),
                List.of("arn:aws:s3:::shared"),
                List.of("pgbackrest/lake", "pgbackrest/lake/*")),
            new Statement(
                List.of("s3:GetObject", "s3:PutObject", "s3:DeleteObject"),
                List.of("arn:aws:s3:::shared/pgbackrest/lake/*"),
                List.of()));
    assertThat(plan.common().secrets())
        .filteredOn(s -> s.name().equals(user.secret()))
        .flatExtracting(SecretNeed::keys)
        .extracting(SecretNeed.Key::name)
        .containsExactly("access-key", "secret-key", "s3.conf");
  }

  @Test
  void theBackupUserGivesWayToAUserOfTheProfile() {
    Profile profile =
        profile(
            "objectStore: {users: [lake-postgres-backup]}\n"
                + "postgresql: {databases: [app], backup: {enabled: true}}");
    assertThat(backup(profile).map(S3Access::user)).contains("lake-postgres-backup-2");
  }

  @Test
  void aBackupWithoutABucketGetsOneOfItsOwn() {
    MinioPlan plan =
        plan(
            "objectStore: {buckets: [app]}\n"
                + "postgresql: {databases: [app], backup: {enabled: true}}");
    assertThat(plan.buckets())
        .extracting(BucketPlan::name)
        .containsExactly("app", "lake-postgres-backup");
    assertThat(plan.buckets().getLast().anonymous()).isEqualTo("private");
  }

  @Test
  void noBackupUserForAStoreElsewhereOrABucketThatIsNotThere() {
    assertThat(backup("{enabled: false}")).isEmpty();
    assertThat(backup("{enabled: true, bucket: missing}")).isEmpty();
    assertThat(
            backup("{enabled: true, bucket: app, endpoint: 'https://s3.example.com', secret: s3}"))
        .isEmpty();
    assertThat(backup("{enabled: true, bucket: app}")).isPresent();
    assertThat(backup(profile("postgresql: {databases: [app]}"))).isEmpty();
  }

  private static Optional<S3Access> backup(String backup) {
    return backup(
        profile(
            "objectStore: {buckets: [app]}\npostgresql: {databases: [app], backup: "
                + backup
                + "}"));
  }

  private static Optional<S3Access> backup(Profile profile) {
    return Planner.plan(profile).plan().needs().buckets().stream()
        .findFirst()
        .flatMap(Need::answer);
  }

  @Test
  void prometheusSignsInAsSomebodyWhoMayOnlyReadMetrics() {
    MinioPlan plan = plan("monitoring: {enabled: true}\nobjectStore: {users: [metrics]}");
    MetricsPlan metrics = plan.metrics().orElseThrow();
    assertThat(metrics.user()).as("the profile's user keeps its name").isEqualTo("metrics-2");
    assertThat(actions(user(plan, "metrics-2"))).containsExactly("admin:Prometheus");
    assertThat(plan.common().secrets())
        .extracting(SecretNeed::name)
        .contains(metrics.tokenSecret(), "minio-user-metrics-2");
    assertThat(plan("monitoring: {enabled: false}\nobjectStore: {}").metrics()).isEmpty();
  }

  @Test
  void aLockImpliesVersionsAndAQuotaIsInBytes() {
    BucketPlan bucket =
        plan("objectStore: {buckets: [{name: audit, objectLock: {mode: compliance, days: 7}, quota:"
                + " 1Gi}]}")
            .buckets()
            .getFirst();
    assertThat(bucket.versioning()).isTrue();
    assertThat(bucket.lock())
        .contains(new BucketPlan.Lock(ObjectStoreSpec.ObjectLockSpec.Mode.COMPLIANCE, 7));
    assertThat(bucket.quotaBytes()).hasValue(1L << 30);
  }

  @Test
  void demandsCountEveryDrive() {
    MinioPlan plan = plan("objectStore: {pools: [{servers: 4, drivesPerServer: 2, size: 1Ti}]}");
    Capacity capacity = Capacity.of(plan.common().pods());
    assertThat(capacity.pods()).isEqualTo(4);
    assertThat(capacity.persistentVolumeClaims()).isEqualTo(8);
    assertThat(capacity.storageBytes()).isEqualTo(8L << 40);
    assertThat(plan.pools().getFirst().rawBytes()).isEqualTo(8L << 40);
    assertThat(plan.pools().getFirst().usableBytes()).isEqualTo(4L << 40);
  }

  @Test
  void routesHaveDerivedHostsUnlessGivenOrOff() {
    MinioPlan plan = plan("objectStore: {api: {host: s3.example.com}, console: {route: false}}");
    assertThat(plan.api().host()).contains("s3.example.com");
    assertThat(plan.console().route()).isFalse();
    assertThat(plan.console().host()).isEmpty();
    assertThat(plan("objectStore: {}").console().host())
        .contains("minio-console-lake.apps.example.com");
  }

  private static StoreUser user(MinioPlan plan, String name) {
    return plan.users().stream().filter(u -> u.name().equals(name)).findFirst().orElseThrow();
  }

  private static List<String> actions(StoreUser user) {
    return user.statements().stream().flatMap(s -> s.actions().stream()).toList();
  }
}
