package io.datalyptica.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.datalyptica.RenderedProfiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * The custom resources of both operators, from profiles in which any three options meet, against
 * their definitions.
 */
class PostgresqlSchemasTest {
  private static final Path SCHEMAS =
      Path.of(System.getProperty("schemas.dir", "../shared/schemas"));
  private static final Map<String, String> FILES =
      Map.of(
          "PostgresCluster", "postgres-operator.crunchydata.com/postgrescluster_v1beta1.json",
          "Cluster", "postgresql.cnpg.io/cluster_v1.json",
          "Database", "postgresql.cnpg.io/database_v1.json",
          "Pooler", "postgresql.cnpg.io/pooler_v1.json",
          "ScheduledBackup", "postgresql.cnpg.io/scheduledbackup_v1.json",
          "ObjectStore", "barmancloud.cnpg.io/objectstore_v1.json");

  /**
   * What is in some objects of its kind and not in others: every block that a template writes on a
   * condition.
   */
  private static final Map<String, List<String>> OPTIONAL =
      Map.of(
          "PostgresCluster",
          List.of(
              "/spec/imagePullSecrets",
              "/spec/instances/0/minAvailable",
              "/spec/instances/0/walVolumeClaimSpec",
              "/spec/instances/0/affinity",
              "/spec/instances/0/topologySpreadConstraints",
              "/spec/instances/0/tolerations",
              "/spec/instances/0/priorityClassName",
              "/spec/instances/0/dataVolumeClaimSpec/storageClassName",
              "/spec/patroni/dynamicConfiguration/synchronous_mode",
              "/spec/patroni/dynamicConfiguration/synchronous_mode_strict",
              "/spec/backups",
              "/spec/backups/pgbackrest/global/repo1-storage-ca-file",
              "/spec/proxy",
              "/spec/monitoring"),
          "Cluster",
          List.of(
              "/spec/imagePullSecrets",
              "/spec/walStorage",
              "/spec/storage/storageClass",
              "/spec/topologySpreadConstraints",
              "/spec/priorityClassName",
              "/spec/affinity/podAntiAffinityType",
              "/spec/affinity/nodeSelector",
              "/spec/affinity/tolerations",
              "/spec/certificates",
              "/spec/postgresql/synchronous",
              "/spec/postgresql/synchronous/failoverQuorum",
              "/spec/plugins",
              "/spec/projectedVolumeTemplate"),
          "Database",
          List.of("/spec/schemas", "/spec/extensions"),
          "Pooler",
          List.of(
              "/spec/template/spec/affinity", "/spec/template/spec/topologySpreadConstraints",
              "/spec/template/spec/nodeSelector", "/spec/template/spec/tolerations",
              "/spec/template/spec/priorityClassName", "/spec/template/spec/imagePullSecrets"),
          "ScheduledBackup",
          List.of(),
          "ObjectStore",
          List.of("/spec/instanceSidecarConfiguration/env/3"));

  @Test
  void everyCombinationOfBlocksPassesItsDefinition() throws Exception {
    if (!Files.isDirectory(SCHEMAS)) {
      System.err.println("PostgresqlSchemasTest is skipped: no schemas in " + SCHEMAS);
    }
    assumeTrue(Files.isDirectory(SCHEMAS), "no schemas in " + SCHEMAS);
    Map<String, JsonSchema> schemas = new LinkedHashMap<>();
    for (Map.Entry<String, String> file : FILES.entrySet()) {
      String text = Files.readString(SCHEMAS.resolve(file.getValue()));
      schemas.put(
          file.getKey(), JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(text));
    }
    Set<String> missing = new TreeSet<>();
    OPTIONAL.forEach(
        (kind, blocks) ->
            blocks.forEach(b -> missing.addAll(List.of(kind + b + " on", kind + b + " off"))));
    FILES.keySet().forEach(kind -> missing.add(kind));

    for (RenderedProfiles.Row row : RenderedProfiles.sound()) {
      for (Map.Entry<String, String> file : row.tree().orElseThrow().files().entrySet()) {
        if (file.getKey().startsWith("storage/postgresql/")
            && !file.getKey().endsWith("kustomization.yaml")) {
          JsonNode object = new ObjectMapper(new YAMLFactory()).readTree(file.getValue());
          String kind = object.path("kind").asText();
          if (schemas.containsKey(kind)) {
            assertThat(schemas.get(kind).validate(object))
                .as("%s\n%s", row, file.getValue())
                .isEmpty();
            missing.remove(kind);
            OPTIONAL
                .get(kind)
                .forEach(
                    b ->
                        missing.remove(kind + b + (object.at(b).isMissingNode() ? " off" : " on")));
          }
        }
      }
    }
    assertThat(missing).isEmpty();
  }
}
