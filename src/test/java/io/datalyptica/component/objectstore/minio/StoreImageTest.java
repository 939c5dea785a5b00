package io.datalyptica.component.objectstore.minio;

import static org.assertj.core.api.Assertions.assertThat;

import io.datalyptica.component.objectstore.minio.StoreImage.Family;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoreImageTest {

  @ParameterizedTest
  @CsvSource({
    "docker.io/pgsty/silo:RELEASE.2026-09-03T13-18-01Z, MAINTAINED, 2026-09-03T13-18-01Z",
    "mirror.example.com:5000/platform/pgsty/silo:RELEASE.2026-09-03T13-18-01Z, MAINTAINED,"
        + " 2026-09-03T13-18-01Z",
    "pgsty/minio:RELEASE.2025-12-03T12-00-00Z-cpuv1, MAINTAINED, 2025-12-03T12-00-00Z",
    "quay.io/minio/minio:RELEASE.2025-09-07T16-13-09Z@sha256:00, UPSTREAM, 2025-09-07T16-13-09Z",
    "minio/minio, UPSTREAM, ''",
    "localhost:5000/minio/minio, UPSTREAM, ''",
    "bitnamilegacy/minio:2025.7.23, REBUILD, ''",
    "alpine/minio:RELEASE.2025-10-15T17-29-55Z, REBUILD, 2025-10-15T17-29-55Z",
    "cgr.dev/chainguard/minio:latest, CHAINGUARD, ''",
    "quay.io/minio/aistor/minio:RELEASE.2026-02-02T00-00-00Z, OTHER_PRODUCT, 2026-02-02T00-00-00Z",
    "quay.io/minio/mc:RELEASE.2025-08-13T08-35-41Z, OTHER_PRODUCT, 2025-08-13T08-35-41Z",
    "rustfs/rustfs:1.0.0, OTHER_PRODUCT, ''",
    "registry.example.com/own/minio:RELEASE.x, UNKNOWN, ''",
    "registry.example.com/notminio/minio:1, UNKNOWN, ''"
  })
  void theRepositoryTellsTheBuild(String reference, Family family, String stamp) {
    StoreImage image = StoreImage.of(reference);
    assertThat(image.family()).isEqualTo(family);
    assertThat(image.stamp()).isEqualTo(stamp);
  }

  @ParameterizedTest
  @CsvSource({
    "minio/minio:1, true",
    "docker.io/minio/minio:1, true",
    "index.docker.io/minio/minio:1, true",
    "quay.io/minio/minio:1, false",
    "localhost/minio/minio:1, false"
  })
  void aNameWithoutRegistryIsOnDockerHub(String reference, boolean hub) {
    assertThat(StoreImage.of(reference).onDockerHub()).isEqualTo(hub);
  }

  @Test
  void onlyAStampIsOlder() {
    String fixed = "2025-10-15T17-29-55Z";
    assertThat(StoreImage.of("minio/minio:RELEASE.2025-09-07T16-13-09Z").before(fixed)).isTrue();
    assertThat(StoreImage.of("minio/minio:RELEASE.2025-10-15T17-29-55Z").before(fixed)).isFalse();
    assertThat(StoreImage.of("minio/minio:latest").before(fixed)).isFalse();
  }
}
