package io.datalyptica.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.datalyptica.component.objectstore.ObjectStoreSpec;
import io.datalyptica.component.postgresql.PostgresqlSpec;
import io.datalyptica.component.redis.RedisSpec;
import io.datalyptica.diagnostic.RuleId;
import io.datalyptica.diagnostic.SourcePosition;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProfileReaderTest {
  @Test
  void sampleIsReadFieldByField() {
    Profile p = Profiles.sound(Profiles.SAMPLE);

    assertThat(p.metadata().name()).hasToString("datalyptica");
    assertThat(p.tier()).isEqualTo(Tier.HA);
    assertThat(p.spec().openshift()).isEqualTo(new OpenShiftVersion(19));
    assertThat(p.spec().appsDomain()).contains(new DnsName("apps.example.com"));
    assertThat(p.spec().nodes()).isEqualTo(new NodesSpec(4, 1, Optional.empty()));
    assertThat(p.spec().storageClass()).contains("9500-storageclass");
    assertThat(p.accept())
        .containsExactly(
            new AcceptSpec(
                new RuleId("MINIO-007"),
                "/spec/objectStore",
                "",
                "proof of concept until Q2",
                LocalDate.of(2026, 12, 31)));

    ObjectStoreSpec store = Profiles.section(p, ObjectStoreSpec.class);
    assertThat(store.servers().pools())
        .containsExactly(
            new ObjectStoreSpec.PoolSpec(
                4, 1, new Quantity("200Gi", 214_748_364_800_000L), Optional.empty()));
    assertThat(store.servers().parity()).contains(2);
    assertThat(store.buckets())
        .extracting(ObjectStoreSpec.BucketSpec::name)
        .containsExactly("lakehouse", "datalyptica");
    assertThat(store.servers().console().route()).isTrue();
    assertThat(store.common().spread()).isEqualTo(Spread.REQUIRED);

    PostgresqlSpec pg = Profiles.section(p, PostgresqlSpec.class);
    assertThat(pg.databases())
        .extracting(PostgresqlSpec.DatabaseSpec::owner)
        .containsExactly("nessie", "keycloak");
    assertThat(pg.databases().get(1).extensions()).containsExactly("pg_trgm");
    assertThat(pg.backup().full()).contains(new CronSchedule("0 2 * * 0"));
    assertThat(pg.instances().walStorage()).map(Quantity::text).contains("50Gi");
    assertThat(pg.subscription())
        .isEqualTo(
            new SubscriptionSpec(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new DnsLabel("openshift-marketplace"),
                Optional.empty(),
                Optional.empty()));

    RedisSpec redis = Profiles.sections(p, RedisSpec.class).getFirst();
    assertThat(redis.name()).hasToString("redis");
    assertThat(redis.sentinel().orElseThrow().quorum()).contains(2);
    assertThat(redis.writes().minReplicas()).isEqualTo(1);
    assertThat(redis.writes().maxLag().millis()).isEqualTo(3000);
  }

  @Test
  void emptySectionsMeanAllDefaultsOfTheTier() {
    String text =
        """
        apiVersion: datalyptica.io/v1alpha1
        kind: PlatformProfile
        metadata: {name: p}
        spec: {tier: %s, nodes: {workers: 4}, objectStore: {}, postgresql: {}, redis: [{role: \
        cache}]}
        """;
    Profile ha = Profiles.sound(text.formatted("ha"));
    Profile dev = Profiles.sound(text.formatted("dev"));

    assertThat(Profiles.section(ha, ObjectStoreSpec.class).servers().pools())
        .extracting(Record::toString)
        .first()
        .asString()
        .contains("servers=4", "drivesPerServer=1", "200Gi");
    assertThat(Profiles.section(dev, ObjectStoreSpec.class).servers().pools())
        .extracting(Record::toString)
        .first()
        .asString()
        .contains("servers=1", "drivesPerServer=4", "10Gi");
    assertThat(Profiles.section(ha, PostgresqlSpec.class).instances().replicas()).isEqualTo(3);
    assertThat(Profiles.section(dev, PostgresqlSpec.class).instances().walStorage()).isEmpty();
    assertThat(Profiles.section(dev, PostgresqlSpec.class).backup().enabled()).isFalse();
    assertThat(Profiles.sections(dev, RedisSpec.class).getFirst().writes().minReplicas()).isZero();
    assertThat(Profiles.sections(dev, RedisSpec.class).getFirst().common().spread())
        .isEqualTo(Spread.NONE);
    assertThat(ha.spec().monitoring().enabled()).isTrue();
    assertThat(dev.spec().monitoring().enabled()).isFalse();
    assertThat(ha.spec().namespace().name()).isEqualTo(new DnsLabel("p"));
  }

  @Test
  void everyValueKnowsItsPlace() {
    Positions at = Profiles.sound(Profiles.SAMPLE).positions();

    assertThat(at.at("/spec/tier")).isEqualTo(new SourcePosition("p.yaml", 5, 9, "/spec/tier"));
    assertThat(at.at("/spec/redis/0/sentinel/quorum"))
        .isEqualTo(new SourcePosition("p.yaml", 35, 26, "/spec/redis/0/sentinel/quorum"));
    assertThat(at.at("/spec/redis")).isEqualTo(new SourcePosition("p.yaml", 30, 3, "/spec/redis"));
    assertThat(at.at("/spec/redis/0/maxLag"))
        .isEqualTo(new SourcePosition("p.yaml", 31, 7, "/spec/redis/0/maxLag"));
    assertThat(at.at("")).isEqualTo(new SourcePosition("p.yaml", 1, 1, ""));
    assertThat(at.at("/spec/redis/7/name"))
        .isEqualTo(new SourcePosition("p.yaml", 30, 3, "/spec/redis/7/name"));
    assertThat(at.has("/spec/redis/0")).isTrue();
    for (String nowhere :
        List.of(
            "/spec/redis/7",
            "/spec/redis/-",
            "/spec/redis/",
            "/spec/redis/99999999999",
            "/spec/tier/0")) {
      assertThat(at.has(nowhere)).as(nowhere).isFalse();
    }
  }

  @Test
  void aKeyWithSlashIsEscapedInItsPointer() {
    Profile p =
        Profiles.sound(
            Profiles.SAMPLE.replace(
                "{name: datalyptica}\n",
                "{name: datalyptica, labels: {example.com/team: data}}\n"));

    assertThat(p.metadata().labels())
        .containsExactly(java.util.Map.entry("example.com/team", "data"));
    assertThat(p.positions().has("/metadata/labels/example.com~1team")).isTrue();
    assertThat(p.positions().has("/metadata/labels/example.com/team")).isFalse();
  }

  @Test
  void allFaultsAreReportedInOneRun() {
    ReadResult result =
        Profiles.read(
            """
            apiVersion: datalyptica.io/v1alpha1
            kind: PlatformProfile
            metadata: {name: Data}
            spec:
              objectStore:
                replcias: 3
                pools: [{size: 200}]
                parity: 99
                console: {route: yes}
              postgresql:
                replicas: three
                replicas: 3
                databases: nessie
                backup:
              redis: [{}]
            """);

    assertThat(result.readable()).isTrue();
    assertThat(result.profile()).isEmpty();
    assertThat(result.findings())
        .extracting(Profiles::brief)
        .isEqualTo(
            List.of(
                "3:18 PROFILE-025 /metadata/name",
                "4:1 PROFILE-023 /spec/nodes/workers",
                "6:5 PROFILE-020 /spec/objectStore/replcias",
                "7:20 PROFILE-027 /spec/objectStore/pools/0/size",
                "8:13 PROFILE-026 /spec/objectStore/parity",
                "9:22 PROFILE-022 /spec/objectStore/console/route",
                "11:15 PROFILE-022 /spec/postgresql/replicas",
                "12:5 PROFILE-021 /spec/postgresql/replicas",
                "13:16 PROFILE-022 /spec/postgresql/databases",
                "14:5 PROFILE-024 /spec/postgresql/backup",
                "15:11 PROFILE-023 /spec/redis/0/role"));
  }
}
