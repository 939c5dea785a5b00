package io.datalyptica.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What the commands say of a store that they know nothing about. */
class ForeignStoreCommandsTest {
  @Test
  void capacityCountsNoByteOfIt() {
    Ran ran = Ran.of("capacity", "profiles/external-s3.yaml");
    assertThat(ran.out())
        .contains("Object store, run by somebody else")
        .contains("not known here")
        .doesNotContain("minio");
    assertThat(Ran.of("capacity", "--format", "json", "profiles/bucketclaim.yaml").out())
        .contains("\"foreignStore\"", "\"provider\": \"bucketClaim\"")
        .doesNotContain("\"objectStore\"");
  }

  @Test
  void aSimulationSaysThatItIsTakenToBeThere() {
    Ran ran = Ran.of("simulate", "profiles/bucketclaim.yaml", "--lose", "node=1");
    assertThat(ran.out())
        .contains("The object store (bucketClaim) is run by somebody else")
        .contains(
            "backups: PostgreSQL has a primary and the store is outside the platform: written");
    assertThat(
            Ran.of("simulate", "--format", "json", "profiles/external-s3.yaml", "--lose", "node=1")
                .out())
        .contains("\"foreignStore\": \"external\"");
  }

  @Test
  void theSecretsAreThoseThatAPersonMakes() {
    assertThat(Ran.of("secrets", "profiles/external-s3.yaml").out())
        .contains("company-s3", "access-key", "s3.conf");
    assertThat(Ran.of("secrets", "profiles/bucketclaim.yaml").out())
        .doesNotContain("object-store", "s3.conf");
  }
}
