package io.datalyptica.component.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import io.datalyptica.plan.Resources;
import io.datalyptica.profile.Quantity;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class PostgresqlParametersTest {
  private static final long MB = 1L << 20;
  private static final long GB = 1L << 30;

  @Test
  void fourGibibytesForTwoHundredConnections() {
    PostgresqlParameters parameters = parameters(4 * GB, 200, Map.of());
    PostgresqlMemory memory = parameters.memory();
    assertThat(parameters.all())
        .containsEntry("shared_buffers", "1GB")
        .containsEntry("maintenance_work_mem", "128MB")
        .containsEntry("work_mem", "10MB")
        .containsEntry("effective_cache_size", "2GB")
        .containsEntry("max_connections", "200");
    assertThat(memory.total()).isEqualTo(GB + 200 * 10 * MB + 4 * 128 * MB);
    assertThat(memory.fits()).isTrue();
    assertThat(memory.sharedPercent()).isEqualTo(25);
  }

  @Test
  void theSeedsSettingsDoNotFitTheirLimit() {
    Map<String, String> seed = new LinkedHashMap<>();
    seed.put("shared_buffers", "512MB");
    seed.put("maintenance_work_mem", "256MB");
    seed.put("work_mem", "16MB");
    PostgresqlMemory memory = parameters(4 * GB, 200, seed).memory();
    assertThat(memory.total()).isEqualTo(512 * MB + 200 * 16 * MB + 4 * 256 * MB);
    assertThat(memory.fits()).isFalse();
  }

  @Test
  void whatTheProfileSaysWinsAndTheRestFollows() {
    PostgresqlParameters parameters =
        parameters(4 * GB, 200, Map.of("shared_buffers", "2GB", "max_connections", "50"));
    PostgresqlMemory memory = parameters.memory();
    assertThat(memory.sharedBuffers()).isEqualTo(2 * GB);
    assertThat(memory.connections()).isEqualTo(50);
    assertThat(parameters.all())
        .containsEntry("shared_buffers", "2GB")
        .containsEntry("work_mem", "22MB");
    assertThat(memory.fits()).isTrue();
  }

  @Test
  void tooManyConnectionsForTheMemoryAreSeen() {
    PostgresqlMemory memory = parameters(64 * MB, 5000, Map.of()).memory();
    assertThat(memory.workMem()).isEqualTo(64 * 1024);
    assertThat(memory.fits()).isFalse();
  }

  @Test
  void whatTheOperatorOwnsIsLeftOutAndNamed() {
    Map<String, String> user = new LinkedHashMap<>();
    user.put("archive_command", "true");
    user.put("ssl_ca_file", "x");
    user.put("ssl_ecdh_curve", "prime256v1");
    user.put("recovery_target_time", "now");
    user.put("unix_socket_directories", "/");
    user.put("wal_level", "minimal");
    user.put("random_page_cost", "1.1");
    PostgresqlParameters parameters = parameters(GB, 100, user);
    assertThat(parameters.refused())
        .containsExactly(
            "archive_command",
            "recovery_target_time",
            "ssl_ca_file",
            "unix_socket_directories",
            "wal_level");
    assertThat(parameters.all())
        .containsKeys("ssl_ecdh_curve", "random_page_cost")
        .doesNotContainKey("archive_command");
    assertThat(CrunchyOperator.INSTANCE.owns("wal_level", "logical")).isFalse();
  }

  @Test
  void aSizeThatPostgresqlCannotReadIsNotReckonedWith() {
    PostgresqlParameters parameters =
        parameters(4 * GB, 200, Map.of("shared_buffers", "1Gi", "autovacuum_max_workers", "many"));
    assertThat(parameters.memory().sharedBuffers()).isEqualTo(GB);
    assertThat(parameters.memory().autovacuumWorkers()).isEqualTo(3);
  }

  @Test
  void walTakesHalfOfItsOwnVolumeAtMost() {
    PostgresqlWal small = parameters(GB, 100, Map.of()).wal(true, 2 * GB);
    assertThat(small.maxWalSize()).isEqualTo(GB);
    assertThat(small.minWalSize()).isEqualTo(256 * MB);
    assertThat(small.withinHalf() && small.ordered() && small.fits()).isTrue();
    PostgresqlParameters large = parameters(GB, 100, Map.of());
    assertThat(large.wal(true, 50 * GB).maxWalSize()).isEqualTo(4 * GB);
    assertThat(large.all())
        .containsEntry("max_wal_size", "4GB")
        .containsEntry("min_wal_size", "1GB");
  }

  @Test
  void walOnTheDataVolumeTakesATenth() {
    assertThat(parameters(GB, 100, Map.of()).wal(false, 10 * GB).maxWalSize()).isEqualTo(GB);
  }

  @Test
  void aMaxWalSizeLargerThanTheVolumeIsSeen() {
    PostgresqlWal wal = parameters(GB, 100, Map.of("max_wal_size", "4096")).wal(true, 3 * GB);
    assertThat(wal.maxWalSize()).isEqualTo(4 * GB);
    assertThat(wal.fits()).isFalse();
    assertThat(wal.headroom()).isZero();
  }

  @Property
  void derivedSettingsFitWheneverTheSmallestWorkMemDoes(
      @ForAll @LongRange(min = 1, max = 1L << 44) long limit,
      @ForAll @IntRange(max = 1_000_000) int connections) {
    PostgresqlMemory m = parameters(limit, connections, Map.of()).memory();
    assertThat(m.workMem()).isBetween(64L * 1024, 64 * MB);
    assertThat(m.total()).isPositive();
    assertThat(m.fits() || m.workMem() == 64 * 1024).isTrue();
  }

  @Property
  void noSettingOverflows(
      @ForAll @LongRange(min = 0) long shared,
      @ForAll @LongRange(min = 0) long work,
      @ForAll @IntRange(min = 0) int count) {
    PostgresqlMemory m = new PostgresqlMemory(Long.MAX_VALUE, 0, shared, work, count, work, count);
    assertThat(m.total()).isGreaterThanOrEqualTo(shared);
    assertThat(m.workMemSum()).isGreaterThanOrEqualTo(count == 0 ? 0 : work);
  }

  private static PostgresqlParameters parameters(
      long limit, int connections, Map<String, String> user) {
    Quantity memory = new Quantity(limit + "", Math.min(limit, Long.MAX_VALUE / 1000) * 1000);
    Resources resources =
        new Resources(new Quantity("1", 1000), memory, Optional.empty(), Optional.of(memory));
    return new PostgresqlParameters(CrunchyOperator.INSTANCE, user, resources, connections);
  }
}
