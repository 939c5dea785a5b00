package io.datalyptica.component.objectstore.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ForeignStoreManifestsTest {
  private static final String FOLDER = "storage/objectstore/";
  private static final String CLAIMS =
      """
      objectStore: {provider: bucketClaim, storageClassName: openshift-storage.noobaa.io, \
      buckets: [shop-lake]}
      """;

  @Test
  void aJobThatWritesNothingHasNoRoleNoTokenAndNoWayToTheApiServer() {
    Map<String, String> tree = CheckPod.tree(CLAIMS);
    assertThat(tree)
        .doesNotContainKeys(
            FOLDER + "role-object-store-check.yaml",
            FOLDER + "rolebinding-object-store-check.yaml");
    assertThat(tree.get(FOLDER + "job-object-store-check.yaml"))
        .contains("automountServiceAccountToken: false");
    assertThat(tree.get(FOLDER + "networkpolicy-object-store-check.yaml")).doesNotContain("6443");
    assertThat(tree.get(FOLDER + "configmap-object-store-check.yaml")).doesNotContain("pgbackrest");
  }

  @Test
  void aRoleNamesTheSecretsThatAreWrittenAndNoOther() {
    String role =
        CheckPod.tree(
                CLAIMS.replace("[shop-lake]", "[shop-lake, shop-pg]")
                    + "postgresql: {databases: [a], backup: {bucket: shop-pg}}\n")
            .get(FOLDER + "role-object-store-check.yaml");
    assertThat(role)
        .contains(
            "resourceNames:\n      - object-store-shop-pg-pgbackrest\n    verbs: [create, patch]");
  }

  @Test
  void theBackupsOfAnotherStoreAreNoBusinessOfAClaim() {
    Map<String, String> tree =
        CheckPod.tree(
            CLAIMS
                + "postgresql: {databases: [a], backup: {endpoint: 'https://s3.example.com',"
                + " bucket: bbb}}\n");
    assertThat(tree).doesNotContainKey(FOLDER + "role-object-store-check.yaml");
    assertThat(tree).containsKey(FOLDER + "objectbucketclaim-shop-lake.yaml");
    assertThat(tree.keySet().stream().filter(f -> f.contains("objectbucketclaim"))).hasSize(1);
  }

  @Test
  void backupsWithoutABucketClaimOneOfTheirOwn() {
    String claim =
        CheckPod.tree(CLAIMS + "postgresql: {databases: [a]}\n")
            .get(FOLDER + "objectbucketclaim-shop-postgres-backup.yaml");
    assertThat(claim)
        .contains("bucketName: shop-postgres-backup")
        .doesNotContain("additionalConfig:");
  }

  @Test
  void aQuotaIsTheClaimsLimit() {
    String claim =
        CheckPod.tree(CLAIMS.replace("[shop-lake]", "[{name: shop-lake, quota: 1Gi}]"))
            .get(FOLDER + "objectbucketclaim-shop-lake.yaml");
    assertThat(claim).contains("additionalConfig:\n    maxSize: \"1073741824\"");
  }

  @Test
  void egressGoesToTheNamespaceOfAServiceAndOtherwiseToThePort() {
    String service = CheckPod.tree(CLAIMS).get(FOLDER + "networkpolicy-object-store-check.yaml");
    assertThat(service)
        .contains("kubernetes.io/metadata.name: openshift-storage")
        .doesNotContain("port:");
    String outside =
        CheckPod.tree(
                "objectStore: {provider: external, endpoint: 'https://s3.example.com:9021',"
                    + " buckets: [lake]}\n")
            .get(FOLDER + "networkpolicy-object-store-check.yaml");
    assertThat(outside)
        .contains("- ports:\n        - protocol: TCP\n          port: 9021")
        .doesNotContain("namespaceSelector");
  }

  @Test
  void theCertificateIsCheckedAgainstWhatTheProfileNamesOrThePublicCas() {
    String job = FOLDER + "job-object-store-check.yaml";
    String external =
        "objectStore: {provider: external, endpoint: 'https://s3.example.com', buckets:"
            + " [lake]%s}\n";
    assertThat(CheckPod.tree(external.formatted("")).get(job)).doesNotContain("name: ca");
    assertThat(CheckPod.tree(external.formatted(", ca: {secret: company, key: x.conf}")).get(job))
        .contains(
            "- secret:\n"
                + "                  name: company\n"
                + "                  items:\n"
                + "                    - key: x.conf\n"
                + "                      path: ca.crt");
    assertThat(CheckPod.tree(CLAIMS).get(job)).contains("name: openshift-service-ca.crt");
    assertThat(
            CheckPod.tree(
                    CLAIMS.replace(
                        "buckets:", "endpoint: 'http://s3.openshift-storage.svc', buckets:"))
                .get(job))
        .doesNotContain("name: ca");
  }

  @Test
  void aStoreWithoutBucketsIsAPageAndNothingElse() {
    Map<String, String> tree =
        CheckPod.tree("objectStore: {provider: external, endpoint: 'https://s3.example.com'}\n");
    assertThat(tree).containsOnlyKeys("docs/external-s3.md");
  }

  @Test
  void aStoreWithoutAnAddressRendersNothingAndStopsNobody() {
    assertThat(CheckPod.tree("objectStore: {provider: external, buckets: [lake]}\n")).isEmpty();
  }
}
