package io.datalyptica.component.objectstore.minio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

class BucketInitTest {
  private static final String JOB = "job-minio-bucket-init.yaml";
  private static final String CONFIG_MAP = "configmap-minio-bucket-init.yaml";

  private static String name(String spec) {
    StoreTree tree = StoreTree.of(spec);
    String job = tree.at(JOB, "metadata", "name").toString();
    assertThat(tree.at(CONFIG_MAP, "metadata", "name")).isEqualTo(job);
    assertThat(tree.at(JOB, "spec", "template", "spec", "volumes", "init", "configMap", "name"))
        .isEqualTo(job);
    assertThat(tree.text("docs/minio.md")).contains("job/" + job);
    return job;
  }

  @Test
  void theJobRunsAgainWhenThereIsSomethingElseToDo() {
    String base = name("objectStore: {buckets: [a-bucket]}");
    assertThat(base)
        .matches("minio-bucket-init-[0-9a-f]{10}")
        .isEqualTo(name("objectStore: {buckets: [a-bucket]}"));
    assertThat(name("objectStore: {buckets: [b-bucket]}")).isNotEqualTo(base);
    assertThat(name("objectStore: {buckets: [{name: a-bucket, versioning: true}]}"))
        .isNotEqualTo(base);
    assertThat(name("objectStore: {buckets: [a-bucket], users: [{name: u, access: [a-bucket]}]}"))
        .isNotEqualTo(base);
    assertThat(name("objectStore: {buckets: [a-bucket], image: 'example.com/minio:1'}"))
        .isNotEqualTo(base);
    assertThat(name("objectStore: {buckets: [a-bucket], tls: none}")).isNotEqualTo(base);
  }

  @Test
  void theJobDoesNotRunAgainForWhatItDoesNotDo() {
    String base = name("objectStore: {buckets: [a-bucket]}");
    assertThat(
            name(
                "objectStore: {buckets: [a-bucket], labels: {team: data}, annotations: {note: x}}"))
        .isEqualTo(base);
    assertThat(name("objectStore: {buckets: [a-bucket], pools: [{}, {servers: 8}]}"))
        .isEqualTo(base);
    assertThat(name("objectStore: {buckets: [a-bucket], resources: {requests: {cpu: 2}}}"))
        .isEqualTo(base);
  }

  @Test
  void aChangedGrantChangesTheJobToo() {
    assertThat(
            name(
                "objectStore: {buckets: [b-1], users: [{name: u, access: [{bucket: b-1, mode:"
                    + " read}]}]}"))
        .isNotEqualTo(
            name(
                "objectStore: {buckets: [b-1], users: [{name: u, access: [{bucket: b-1, mode:"
                    + " write}]}]}"));
  }

  @Test
  void aHostilePrefixStaysATextOfItsDocument() {
    String prefix = "a'b\"c\\d$(e) {f}: #g";
    String yaml =
        "objectStore: {buckets: [{name: b-1, expireDays: 3, expirePrefix: \""
            + prefix.replace("\\", "\\\\").replace("\"", "\\\"")
            + "\"}]}";
    StoreTree tree = StoreTree.of(yaml);
    String document = tree.at(CONFIG_MAP, "data", "lifecycle-b-1.json").toString();
    Map<?, ?> read = new Yaml().load(document);
    Object rule = ((java.util.List<?>) read.get("Rules")).getFirst();
    assertThat(((Map<?, ?>) ((Map<?, ?>) rule).get("Filter")).get("Prefix")).isEqualTo(prefix);
  }

  @Test
  void everyUsersSecretIsMountedAsFilesAndNothingSecretIsInTheEnvironment() {
    StoreTree tree =
        StoreTree.of(
            "monitoring: {enabled: false}\nobjectStore: {users: [{name: u, secret: own}]}");
    assertThat(tree.each("name", JOB, "spec", "template", "spec", "containers", 0, "env"))
        .containsExactly("HOME", "MC_CONFIG_DIR");
    assertThat(
            tree.at(
                JOB,
                "spec",
                "template",
                "spec",
                "volumes",
                "credentials",
                "projected",
                "sources",
                1,
                "secret",
                "name"))
        .isEqualTo("own");
    assertThat(tree.at(JOB, "spec", "template", "spec", "volumes", "tmp", "emptyDir", "medium"))
        .isEqualTo("Memory");
    assertThat(tree.at(JOB, "spec", "ttlSecondsAfterFinished")).isNull();
  }
}
