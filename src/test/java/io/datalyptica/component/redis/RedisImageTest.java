package io.datalyptica.component.redis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedisImageTest {
  private static final String DIGEST = "@sha256:" + "0123456789abcdef".repeat(4);

  @ParameterizedTest
  @CsvSource({
    "redis:7.2.4,Redis 7.2.4",
    "docker.io/library/redis:8.4.0-alpine,Redis 8.4.0",
    "registry.example.com:5000/mirror/valkey/valkey:8.1.11-trixie,Valkey 8.1.11",
    "redis:7,Redis 7",
    "redis:7.4-bookworm,Redis 7.4",
    "rhel9/redis-7:1-1234,Redis 7.0",
    "rhel10/valkey-8:9.5,Valkey 8.0",
    "docker.io/bitnami/redis:7.2.4-debian-12-r9,Redis 7.2.4",
  })
  void theReferenceTellsProductAndVersion(String reference, String release) {
    assertThat(RedisImage.of(reference)).hasToString(release);
    assertThat(RedisImage.of(reference + DIGEST)).hasToString(release);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "redis",
        "redis:latest",
        "redis:20240101",
        "valkey:bookworm",
        "team/cache:6.0",
        "redis/redis-stack-server:6.2.6",
        "oliver006/redis_exporter:v1.90.0",
        "redis-x:1",
      })
  void whatTheReferenceDoesNotTellIsNotJudged(String reference) {
    RedisImage image = RedisImage.of(reference);
    assertThat(image.isVersionKnown()).isFalse();
    assertThat(image.isOlderThan(99, 0)).isFalse();
    assertThat(image.hasLuaUseAfterFree()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "redis:6.2.20,7,0,true",
    "redis:7.0.0,7,0,false",
    "redis:7.2.4,7,4,true",
    "redis:7.4.0,7,4,false",
    "redis:7,7,4,false",
    "redis:6,7,0,true",
    "rhel9/redis-7:1,7,4,true",
    "valkey:8.1.4,7,4,false",
  })
  void aFloatingTagIsTheNewestOfItsLine(String reference, int major, int minor, boolean older) {
    assertThat(RedisImage.of(reference).isOlderThan(major, minor)).isEqualTo(older);
  }

  @ParameterizedTest
  @CsvSource({
    "redis:6.2.19,true",
    "redis:6.2.20,false",
    "redis:7.0.15,true",
    "redis:7.2.10,true",
    "redis:7.2.11,false",
    "redis:7.4.5,true",
    "redis:7.4.6,false",
    "redis:8.0.3,true",
    "redis:8.0.4,false",
    "redis:8.2.1,true",
    "redis:8.2.2,false",
    "redis:8.4.0,false",
    "redis:7.2,false",
    "redis:7,false",
    "rhel9/redis-7:1,false",
    "valkey:7.2.10,true",
    "valkey:7.2.11,false",
    "valkey:8.0.5,true",
    "valkey:8.0.6,false",
    "valkey:8.1.3,true",
    "valkey:8.1.4,false",
    "valkey:8.2.0,false",
    "valkey:9.0.0,false",
  })
  void theReleaseWithTheFixIsTheFirstWithoutTheFault(String reference, boolean affected) {
    assertThat(RedisImage.of(reference).hasLuaUseAfterFree()).isEqualTo(affected);
  }

  @Test
  void bitnamiIsAFolderAndAlpineIsInTheTag() {
    assertThat(RedisImage.of("docker.io/bitnami/redis:7.2.4").bitnami()).isTrue();
    assertThat(RedisImage.of("bitnami/redis:7.2.4").bitnami()).isTrue();
    assertThat(RedisImage.of("mirror.example.com/bitnamilegacy/valkey:8.0").bitnami()).isTrue();
    assertThat(RedisImage.of("mirror.example.com/not-bitnami/redis:7.2.4").bitnami()).isFalse();
    assertThat(RedisImage.of("redis:7.2.4-alpine3.21").musl()).isTrue();
    assertThat(RedisImage.of("alpine/redis:7.2.4").musl()).isFalse();
  }
}
