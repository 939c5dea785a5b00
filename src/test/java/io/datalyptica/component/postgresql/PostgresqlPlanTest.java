package io.datalyptica.component.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import io.datalyptica.component.postgresql.PostgresqlSpec.SynchronousSpec.Mode;
import io.datalyptica.plan.CaSource;
import io.datalyptica.plan.Peer;
import io.datalyptica.plan.Plan;
import io.datalyptica.plan.Pods;
import io.datalyptica.plan.S3Endpoint;
import io.datalyptica.plan.SecretNeed;
import io.datalyptica.plan.contract.S3Access;
import io.datalyptica.profile.Profiles;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostgresqlPlanTest {
  @Test
  void anEmptySectionIsACompleteHaCluster() {
    PostgresqlPlan p = postgresql("{}");
    assertThat(p.names().cluster()).isEqualTo("platform-postgres");
    assertThat(p.version()).isEqualTo(16);
    assertThat(p.instances().replicas()).isEqualTo(3);
    assertThat(p.instances().minAvailable()).hasValue(2);
    assertThat(p.instances().walStorage())
        .hasValueSatisfying(q -> assertThat(q.text()).isEqualTo("50Gi"));
    assertThat(p.synchronous())
        .isEqualTo(new PostgresqlPlan.Synchronous(Mode.PREFERRED, 1, false, true));
    assertThat(p.memory().fits() && p.memory().sharedBuffersFitRequest()).isTrue();
    assertThat(p.wal().withinHalf() && p.wal().ordered()).isTrue();
    assertThat(p.image()).isEmpty();
    assertThat(p.owners()).isEmpty();
    assertThat(p.pooler()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      value = {"1, none", "2, 1", "3, 2", "5, 4"})
  void drainsTakeOneInstanceAtATime(int replicas, Integer minAvailable) {
    assertThat(postgresql("{replicas: " + replicas + "}").instances().minAvailable().orElse(null))
        .isEqualTo(minAvailable);
  }

  @Test
  void aClusterOfOneWaitsForNobodyUnlessToldTo() {
    assertThat(postgresql("{replicas: 1}").synchronous().on()).isFalse();
    assertThat(postgresql("{replicas: 1, synchronous: {mode: required}}").synchronous().strict())
        .isTrue();
    assertThat(
            postgresql("{replicas: 3, synchronous: {mode: required}}")
                .synchronous()
                .lossesBeforeWritesWait(3))
        .isEqualTo(1);
  }

  @Test
  void aClaimedBucketHoldsWhatItsQuotaSays() {
    Plan plan =
        Profiles.plan(
            """
            apiVersion: datalyptica.io/v1alpha1
            kind: PlatformProfile
            metadata: {name: platform}
            spec:
              nodes: {workers: 4, zones: 1}
              objectStore:
                provider: bucketClaim
                storageClassName: openshift-storage.noobaa.io
                buckets: [{name: platform-backups, quota: 20Gi}]
              postgresql: {backup: {bucket: platform-backups}}
            """);
    var backup = plan.slice(PostgresqlPlan.class).orElseThrow().backup().orElseThrow();
    var room = backup.access().room().orElseThrow();
    assertThat(room.pointer()).isEqualTo("/spec/objectStore/buckets/0/quota");
    assertThat(backup.size().total()).isGreaterThan(room.bytes());
  }

  @Test
  void backupsGoToThePlatformsOwnStoreAsAUserOfTheirOwn() {
    Plan plan = PostgresqlTrees.plan("{}");
    var backup = plan.slice(PostgresqlPlan.class).orElseThrow().backup().orElseThrow();
    var access = backup.access();
    assertThat(backup.ownStore() && access.store().endpoint().tls()).isTrue();
    assertThat(access.store().ca()).contains(CaSource.serviceCa());
    assertThat(access.store().endpoint().url())
        .isEqualTo("https://minio.platform.svc.cluster.local:9000");
    assertThat(access.prefix()).as("of every cluster").isEqualTo("pgbackrest/platform");
    assertThat(backup.path()).isEqualTo("pgbackrest/platform/platform-postgres/repo1");
    assertThat(access.room().orElseThrow().pointer()).isEqualTo("/spec/objectStore/pools");
    assertThat(access.user()).isEqualTo("platform-postgres-backup");
    assertThat(backup.full().orElseThrow().text()).isEqualTo("0 2 * * 0");
    assertThat(backup.differential().orElseThrow().text()).isEqualTo("0 2 * * 1-6");
    assertThat(backup.schedule().collisions()).isEmpty();
    assertThat(backup.retentionDays()).isEqualTo(14);
    SecretNeed need =
        plan.secrets().stream()
            .filter(s -> s.name().equals(access.credentials().confSecret()))
            .findFirst()
            .orElseThrow();
    assertThat(need.keys()).extracting(SecretNeed.Key::name).contains("s3.conf");
    assertThat(need.usedBy()).contains("PostgresCluster/platform-postgres");
  }

  @Test
  void aStoreOutsideTheProfileTakesPrecedence() {
    var backup =
        postgresql(
                "{backup: {endpoint: 'https://s3.example.com:8443/', bucket: bbb, secret: mine,"
                    + " full: 0 1 * * 6}}")
            .backup()
            .orElseThrow();
    S3Access access = backup.access();
    assertThat(backup.ownStore()).isFalse();
    assertThat(access.store().ca()).isEmpty();
    assertThat(access.store().endpoint())
        .isEqualTo(new S3Endpoint("s3.example.com", 8443, true, "us-east-1"));
    assertThat(access.store().peer()).isEqualTo(new Peer(Map.of(), "", 8443));
    assertThat(access.credentials().confSecret()).isEqualTo("mine");
    assertThat(backup.differential()).isEmpty();
    assertThat(postgresql("{backup: {endpoint: 'http://s3', bucket: bbb}}").backup().orElseThrow())
        .satisfies(b -> assertThat(b.access().store().endpoint().url()).isEqualTo("http://s3"))
        .satisfies(b -> assertThat(b.access().store().endpoint().port()).isEqualTo(80));
  }

  @Test
  void backupsWithoutAPlaceStayWanted() {
    PostgresqlPlan p = postgresql("{backup: {bucket: elsewhere}}");
    assertThat(p.backupWanted()).isTrue();
    assertThat(p.backup()).isEmpty();
    assertThat(p.common().secrets()).isEmpty();
  }

  @Test
  void withoutAnArchiveReplicasCatchUpFromKeptWal() {
    assertThat(postgresql("{backup: {enabled: false}}").parameters())
        .containsEntry("wal_keep_size", "1GB");
    assertThat(postgresql("{}").parameters()).doesNotContainKey("wal_keep_size");
  }

  @Test
  void schedulesThatCollideAreSeen() {
    assertThat(
            postgresql("{backup: {full: 0 2 * * 0, differential: 0 2 * * *}}")
                .backup()
                .orElseThrow()
                .schedule()
                .collisions())
        .containsExactly("full and differential");
  }

  @Test
  void backupsAreOverdueHalfADayAfterTheLongestPause() {
    var backup = postgresql("{}").backup().orElseThrow();
    assertThat(backup.schedule().fullOverdueSeconds()).isEqualTo((7 * 24 + 12) * 3600);
    assertThat(backup.schedule().anyOverdueSeconds()).isEqualTo((2 * 24 + 12) * 3600);
  }

  @Test
  void aRoleWithSeveralDatabasesIsOneUser() {
    PostgresqlPlan p =
        postgresql(
            "{databases: [a, {name: b, owner: a}, {name: c, superuser: true}, {name: d, owner:"
                + " c}]}");
    assertThat(p.owners())
        .containsExactly(
            new PostgresqlPlan.Owner("a", List.of("a", "b"), false),
            new PostgresqlPlan.Owner("c", List.of("c", "d"), true));
  }

  @Test
  void theReserveCountsWhoIsThere() {
    assertThat(postgresql("{}").connections().reserve()).isEqualTo(12);
    assertThat(
            PostgresqlTrees.plan("{}", "  monitoring: {enabled: false}")
                .slice(PostgresqlPlan.class)
                .orElseThrow()
                .connections()
                .reserve())
        .isEqualTo(10);
    assertThat(
            postgresql(
                    "{parameters: {superuser_reserved_connections: 10, reserved_connections: '5'}}")
                .connections()
                .reserve())
        .isEqualTo(24);
  }

  @Test
  void theOperatorsExporterIsNotAskedForBesidePostgresql18() {
    assertThat(postgresql("{version: 18}").monitored()).isFalse();
    assertThat(postgresql("{version: 18}").exporterMissing(true)).isTrue();
    assertThat(postgresql("{version: 17}").monitored()).isTrue();
  }

  @Test
  void anOldVersionNeedsAnImageOfItsOwn() {
    assertThat(postgresql("{version: 14}").hasImage()).isFalse();
    assertThat(postgresql("{version: 14, image: 'registry.example.com/postgres:15.1'}").hasImage())
        .isTrue();
    assertThat(postgresql("{version: 16}").hasImage()).isTrue();
  }

  @Test
  void everyContainerOfAnInstanceIsInTheCapacity() {
    Plan plan = PostgresqlTrees.plan("{pooler: {enabled: true}}");
    var demands =
        plan.capacity().groups().stream().filter(d -> d.component().equals("postgresql")).toList();
    assertThat(demands)
        .extracting(Pods::row)
        .containsExactly("instances", "connection poolers", "restore drill");
    assertThat(demands.getFirst().count()).isEqualTo(3);
    // database, replication-cert-copy, pgbackrest, pgbackrest-config, exporter
    assertThat(demands.getFirst().containers()).hasSize(5);
    assertThat(demands.getFirst().volumes()).hasSize(2);
    assertThat(demands.get(1).containers()).hasSize(2);
  }

  private static PostgresqlPlan postgresql(String section) {
    return PostgresqlTrees.plan(section).slice(PostgresqlPlan.class).orElseThrow();
  }
}
