package io.datalyptica.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class SecretsCommandTest {
  private static final String EXISTING = "profiles/datalyptica.yaml";
  private static final String EXTERNAL = "profiles/external-secrets.yaml";
  private static final String BACKUP = "minio-user-datalyptica-postgres-backup";

  private static JsonNode secret(Ran ran, String name) throws Exception {
    for (JsonNode secret : new ObjectMapper().readTree(ran.out()).get("secrets")) {
      if (secret.get("name").asText().equals(name)) {
        return secret;
      }
    }
    throw new AssertionError(name + " is not listed in " + ran.out());
  }

  @Test
  void listNamesEveryKeyAndItsForm() throws Exception {
    Ran text = Ran.of("secrets", EXISTING);
    JsonNode json = secret(Ran.of("secrets", "--format", "json", EXISTING), BACKUP);

    assertThat(text.code()).isZero();
    assertThat(text.out())
        .contains(BACKUP + "  (read by ", "  secret-key: 8 to 128 characters")
        .doesNotContain("from ");
    assertThat(json.get("type").asText()).isEqualTo("Opaque");
    assertThat(json.get("keys").toString())
        .isEqualTo("[\"access-key\",\"secret-key\",\"s3.conf\"]");
    assertThat(json.has("remote")).isFalse();
  }

  @Test
  void listNamesTheEntryOfEachSecretThatTheStoreHolds() throws Exception {
    Ran text = Ran.of("secrets", EXTERNAL);
    Ran json = Ran.of("secrets", "--format", "json", EXTERNAL);

    assertThat(text.out())
        .contains(
            BACKUP + "  (read by ",
            "\n  from ClusterSecretStore vault: platform/datalyptica/"
                + BACKUP
                + "\n  access-key: ",
            "\n  s3.conf: made by the ExternalSecret, 3 lines",
            "minio-metrics-token  (read by PodMonitor/minio)\n  token: ");
    assertThat(secret(json, BACKUP).get("remote").toString())
        .isEqualTo(
            "{\"storeKind\":\"ClusterSecretStore\",\"storeName\":\"vault\",\"entry\":"
                + "\"platform/datalyptica/"
                + BACKUP
                + "\",\"properties\":[\"access-key\",\"secret-key\"]}");
    assertThat(secret(json, "registry-pull").get("type").asText())
        .isEqualTo("kubernetes.io/dockerconfigjson");
    assertThat(secret(json, "minio-metrics-token").has("remote")).isFalse();
  }

  @Test
  void scriptIsShellAndNothingElse() {
    Ran ran = Ran.of("secrets", "--script", EXISTING);

    assertThat(ran.code()).isZero();
    assertThat(ran.out()).startsWith("#!/bin/sh\n").endsWith("\nmain\n");
    assertThat(ran.err()).isEmpty();
    assertThat(Ran.of("secrets", "--script", EXISTING).out()).isEqualTo(ran.out());
  }

  @Test
  void scriptAndFormatExcludeEachOther() {
    Ran ran = Ran.of("secrets", "--script", "--format", "json", EXISTING);

    assertThat(ran.code()).isEqualTo(ExitCode.USAGE);
    assertThat(ran.err()).contains("leave out --format");
  }

  @Test
  void scriptOfExternalSecretsIsRefusedWithWhatToDoInstead() {
    Ran ran = Ran.of("secrets", "--script", EXTERNAL);

    assertThat(ran.code()).isEqualTo(ExitCode.USAGE);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).contains("put the entries into the store", "docs/secrets.md");
  }

  @Test
  void scriptOfAFaultyProfileIsNotPrinted() {
    Ran ran = Ran.of("secrets", "--script", "test-fixtures/seed/profile.yaml");

    assertThat(ran.code()).isEqualTo(ExitCode.FINDINGS);
    assertThat(ran.out()).isEmpty();
  }
}
