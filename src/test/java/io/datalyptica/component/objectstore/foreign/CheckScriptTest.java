package io.datalyptica.component.objectstore.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import io.datalyptica.component.objectstore.foreign.FakeServers.Answer;
import io.datalyptica.component.objectstore.foreign.FakeServers.Request;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaml.snakeyaml.Yaml;

/**
 * The rendered script under a real shell with the real curl, against servers that say what we want
 * to hear about.
 */
@EnabledOnOs(OS.LINUX)
class CheckScriptTest {
  private static final String HOSTILE = "s:e\"c'r\\et $HOME `id` %s";
  private static final String EXTERNAL =
      """
      objectStore: {provider: external, endpoint: "https://s3.example.com", region: eu-1, \
      buckets: [lake, backups]}
      """;
  private static final String CLAIMS =
      """
      objectStore: {provider: bucketClaim, storageClassName: openshift-storage.noobaa.io, \
      buckets: [shop-lake, shop-pg]}
      postgresql: {databases: [app], backup: {bucket: shop-pg}}
      """;
  private static final String SECRET =
      "/api/v1/namespaces/shop/secrets/object-store-shop-pg-pgbackrest";

  @TempDir Path folder;
  private FakeServers servers;

  @BeforeEach
  void start() throws IOException {
    servers = new FakeServers();
  }

  @AfterEach
  void stop() {
    servers.close();
  }

  @Test
  void everyBucketIsAskedWithTheKeysAndNoKeyIsAnArgument() {
    CheckPod pod = external(HOSTILE);
    servers.says("/lake", FakeServers.ok());
    servers.says("/backups", FakeServers.ok());
    CheckPod.Run run = pod.run(servers.url(), "");
    assertThat(run.output()).isEqualTo("ok      bucket lake\nok      bucket backups\ndone\n");
    assertThat(run.exit()).isZero();
    assertThat(servers.requests)
        .allSatisfy(
            r -> {
              assertThat(r.method()).isEqualTo("GET");
              assertThat(r.authorization())
                  .startsWith("AWS4-HMAC-SHA256 Credential=reader/")
                  .contains("/eu-1/s3/aws4_request");
            });
    assertThat(pod.calls()).isNotEmpty().doesNotContain("reader").doesNotContain("s:e");
  }

  @ParameterizedTest
  @CsvSource({
    "404, NoSuchBucket, bucket lake does not exist",
    "403, InvalidAccessKeyId, bucket lake: the store does not know the access key",
    "403, SignatureDoesNotMatch, bucket lake: the secret key is not that of the access key",
    "403, AccessDenied, bucket lake: the store knows the key and does not let it list the bucket"
        + " (AccessDenied)",
    "403, RequestTimeTooSkewed, bucket lake: the clocks of this node and of the store are too far"
        + " apart",
    "301, PermanentRedirect, bucket lake is not of region eu-1 (301 PermanentRedirect)",
    "400, AuthorizationHeaderMalformed, bucket lake is not of region eu-1 (400"
        + " AuthorizationHeaderMalformed)",
    "418, Teapot, bucket lake: the store answers 418 Teapot",
  })
  void aRefusalNamesTheBucketAndTheReasonAndTheOthersAreAskedAllTheSame(
      int status, String code, String line) {
    CheckPod pod = external("secret");
    servers.says("/lake", FakeServers.error(status, code));
    servers.says("/backups", FakeServers.ok());
    CheckPod.Run run = pod.run(servers.url(), "");
    assertThat(run.output()).startsWith("FAILED  " + line).endsWith("\nok      bucket backups\n");
    assertThat(run.exit()).isEqualTo(2);
  }

  @Test
  void aStoreThatIsBusyIsAskedAgain() {
    CheckPod pod = external("secret");
    servers.says(
        "/lake",
        FakeServers.error(503, "SlowDown"),
        FakeServers.error(503, "SlowDown"),
        FakeServers.ok());
    servers.says("/backups", FakeServers.ok());
    assertThat(pod.run(servers.url(), "").exit()).isZero();
    servers.says("/lake", FakeServers.error(503, "SlowDown"));
    CheckPod.Run run = pod.run(servers.url(), "");
    assertThat(run.output())
        .isEqualTo(
            "FAILED  bucket lake: the store answers 503 SlowDown and nothing else for 600"
                + " seconds\n");
    assertThat(run.exit()).isEqualTo(1);
  }

  @Test
  void aStoreThatIsAwayIsSaid() {
    CheckPod pod = external("secret");
    String nowhere = servers.url();
    servers.close();
    CheckPod.Run run = pod.run(nowhere, "");
    assertThat(run.output())
        .startsWith("FAILED  no answer from " + nowhere + " after 600 seconds: curl: (7)");
    assertThat(run.exit()).isEqualTo(1);
  }

  @Test
  void keysThatCannotBeMeantAreNamedWithoutTheirValues() {
    CheckPod pod = external("sec\nret");
    assertThat(pod.run(servers.url(), ""))
        .satisfies(r -> assertThat(r.exit()).isEqualTo(2))
        .satisfies(
            r ->
                assertThat(r.output())
                    .contains("secret-key holds a line break")
                    .doesNotContain("sec\n"));
    pod.credentials("a:b", "secret");
    assertThat(pod.run(servers.url(), "").output()).contains("access-key holds a colon");
    pod.credentials("", "secret");
    assertThat(pod.run(servers.url(), "").output()).contains("access-key is empty");
    assertThat(servers.requests).isEmpty();
  }

  @Test
  void aBoundClaimIsOpenedAndItsPairIsWrittenForPgbackrest() {
    CheckPod pod = claims();
    servers.says("/shop-lake", FakeServers.error(404, "NoSuchBucket"), FakeServers.ok());
    servers.says("/shop-pg", FakeServers.error(403, "InvalidAccessKeyId"), FakeServers.ok());
    servers.says(SECRET, new Answer(500, ""), new Answer(201, "{}"));
    CheckPod.Run run = pod.run(servers.url(), servers.url());
    assertThat(run.output())
        .isEqualTo(
            "ok      bucket shop-lake\n"
                + "ok      bucket shop-pg\n"
                + "ok      Secret object-store-shop-pg-pgbackrest\n"
                + "done\n");
    Request patch = servers.requests.getLast();
    assertThat(patch.method()).isEqualTo("PATCH");
    assertThat(patch.uri()).isEqualTo(SECRET + "?fieldManager=datalyptica&force=true");
    assertThat(patch.type()).isEqualTo("application/apply-patch+yaml");
    assertThat(patch.authorization()).isEqualTo("Bearer the-token");
    assertThat(conf(patch.body()))
        .isEqualTo("[global]\nrepo1-s3-key=PGKEY\nrepo1-s3-key-secret=" + HOSTILE + "\n");
    assertThat(pod.calls())
        .doesNotContain("the-token")
        .doesNotContain("PGKEY")
        .doesNotContain("s:e");
    assertThat(run.output()).doesNotContain("PGKEY").doesNotContain("s:e");
  }

  @Test
  void aSecondRunSendsTheSameOnceMore() {
    CheckPod pod = claims();
    servers.says("/shop-lake", FakeServers.ok());
    servers.says("/shop-pg", FakeServers.ok());
    servers.says(SECRET, new Answer(200, "{}"));
    assertThat(pod.run(servers.url(), servers.url()).exit()).isZero();
    String first = servers.requests.getLast().body();
    assertThat(pod.run(servers.url(), servers.url()).exit()).isZero();
    assertThat(servers.requests.getLast().body()).isEqualTo(first);
  }

  @Test
  void aClaimThatIsNotBoundIsNamed() {
    CheckPod pod = new CheckPod(folder, CLAIMS);
    CheckPod.Run run = pod.run(servers.url(), servers.url());
    assertThat(run.output())
        .isEqualTo(
            "FAILED  claim object-store-shop-lake has no ConfigMap and Secret after 600 seconds: oc"
                + " describe objectbucketclaim object-store-shop-lake\n");
    assertThat(run.exit()).isEqualTo(1);
  }

  @Test
  void aClaimThatSaysSomethingElseThanConsumersWereToldIsRefusedAndNothingIsWritten() {
    CheckPod pod = claims();
    servers.says("/shop-lake", FakeServers.ok());
    pod.bound("object-store-shop-pg", "shop-pg", "s3.elsewhere.svc", 443, "K", "S");
    CheckPod.Run run = pod.run(servers.url(), servers.url());
    assertThat(run.output())
        .contains("ok      bucket shop-lake\n")
        .contains(
            "FAILED  claim object-store-shop-pg says BUCKET_HOST=s3.elsewhere.svc and consumers"
                + " were told s3.openshift-storage.svc: set spec.objectStore.endpoint");
    assertThat(run.exit()).isEqualTo(2);
    pod.bound("object-store-shop-pg", "shop-pg", "s3.openshift-storage.svc", 80, "K", "S");
    assertThat(pod.run(servers.url(), servers.url()).output())
        .contains("says BUCKET_PORT=80 and consumers were told 443");
    pod.bound("object-store-shop-pg", "shop-pg-7f3", "s3.openshift-storage.svc", 443, "K", "S");
    assertThat(pod.run(servers.url(), servers.url()).output())
        .contains("says BUCKET_NAME=shop-pg-7f3");
    assertThat(servers.requests).noneMatch(r -> r.method().equals("PATCH"));
  }

  @Test
  void aSecretThatMayNotBeWrittenIsSaid() {
    CheckPod pod = claims();
    servers.says("/shop-lake", FakeServers.ok());
    servers.says("/shop-pg", FakeServers.ok());
    servers.says(SECRET, new Answer(403, "{}"));
    CheckPod.Run run = pod.run(servers.url(), servers.url());
    assertThat(run.output())
        .contains(
            "FAILED  Secret object-store-shop-pg-pgbackrest cannot be written: the API server"
                + " answers 403");
    assertThat(run.exit()).isEqualTo(1);
  }

  private CheckPod external(String secretKey) {
    CheckPod pod = new CheckPod(folder, EXTERNAL);
    pod.credentials("reader", secretKey);
    return pod;
  }

  private CheckPod claims() {
    CheckPod pod = new CheckPod(folder, CLAIMS);
    pod.bound(
        "object-store-shop-lake", "shop-lake", "s3.openshift-storage.svc", 443, "LAKEKEY", "lake");
    pod.bound("object-store-shop-pg", "shop-pg", "s3.openshift-storage.svc", 443, "PGKEY", HOSTILE);
    pod.token("the-token");
    return pod;
  }

  private static String conf(String body) {
    Map<?, ?> secret = new Yaml().load(body);
    assertThat(secret.get("kind")).isEqualTo("Secret");
    Object encoded = ((Map<?, ?>) secret.get("data")).get("s3.conf");
    return new String(Base64.getDecoder().decode(encoded.toString()), StandardCharsets.UTF_8);
  }
}
