package io.datalyptica.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.datalyptica.component.postgresql.PostgresqlTexts;
import io.datalyptica.profile.reader.Parsed;
import io.datalyptica.profile.reader.ProfileRule;
import io.datalyptica.profile.reader.TextType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DomainTypeTest {
  @ParameterizedTest
  @CsvSource({
    "1Ki, 1024000",
    "200Gi, 214748364800000",
    "1.5Gi, 1610612736000",
    "0.5Ki, 512000",
    "1k, 1000000",
    "1M, 1000000000",
    "1G, 1000000000000",
    "1T, 1000000000000000",
    "1Ti, 1099511627776000",
    ".5Mi, 524288000",
    "1.Mi, 1048576000",
    "0.0001Ki, 103",
    "8Pi, 9007199254740992000"
  })
  void sizeIsExact(String text, long milli) {
    assertThat(Quantity.parseSize(text)).isEqualTo(Parsed.value(new Quantity(text, milli)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"200", "0", "1e3", "1E9", "2.5", "12e-3"})
  void sizeWithoutUnitIsSaidToLackIt(String text) {
    assertThat(complaint(Quantity.parseSize(text)).rule()).isEqualTo(ProfileRule.NO_UNIT);
  }

  @Test
  void remedyForAUnitlessSizeKeepsTheNumber() {
    assertThat(complaint(Quantity.parseSize("200")).remedy()).contains("`200Gi`");
    assertThat(complaint(Quantity.parseSize("200GB")).remedy()).contains("`200Gi`");
    assertThat(complaint(Quantity.parseSize("512m")).remedy()).contains("`512Mi`");
    assertThat(complaint(Quantity.parseSize("10 ti")).remedy()).contains("`10Ti`");
    assertThat(complaint(Quantity.parseSize("512m")).problem()).contains("thousandths of a byte");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "Gi", ".Gi", "..5Gi", "1.2.3Gi", "-1Gi", "+1Gi", "1 Gi", "1gi", "1GB", "1K", "1Xi",
        "0x10Gi", "1_000Gi", "१Gi", "NaN", "inf"
      })
  void otherTextsAreNoSizes(String text) {
    assertThat(Quantity.parseSize(text)).isInstanceOf(Parsed.Complaint.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0Gi", "0.0Ki", "9Pi", "1Ei", "99999999999999999999999Ei"})
  void nothingAndTooMuchAreOutOfRange(String text) {
    assertThat(complaint(Quantity.parseSize(text)).rule()).isEqualTo(ProfileRule.OUT_OF_RANGE);
  }

  @ParameterizedTest
  @CsvSource({"2, 2000", "0.5, 500", "500m, 500", "1.5, 1500", "0.001, 1", "1500.0m, 1500"})
  void cpuIsCoresOrMillicores(String text, long milli) {
    assertThat(Quantity.parseCpu(text)).isEqualTo(Parsed.value(new Quantity(text, milli)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "m",
        "0",
        "0m",
        "2Gi",
        "0.0005",
        "1.5m",
        "-1",
        "1e3",
        "2 cores",
        "99999999999999999999"
      })
  void otherTextsAreNoCpu(String text) {
    assertThat(Quantity.parseCpu(text)).isInstanceOf(Parsed.Complaint.class);
  }

  @ParameterizedTest
  @CsvSource({
    "5s, 5000",
    "250ms, 250",
    "1m30s, 90000",
    "1.5h, 5400000",
    "1000us, 1",
    "1000µs, 1",
    "2h45m, 9900000",
    "1000000ns, 1",
    ".5s, 500"
  })
  void durationIsGos(String text, long millis) {
    assertThat(GoDuration.parse(text)).isEqualTo(Parsed.value(new GoDuration(text, millis)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "s",
        "-5s",
        "5 s",
        "5S",
        "5d",
        "1..5s",
        "5s5",
        "0s",
        "1ns",
        "1.0001ms",
        "9000h",
        "1h1",
        "PT5S",
        "1e3s"
      })
  void otherTextsAreNoDurations(String text) {
    assertThat(GoDuration.parse(text)).isInstanceOf(Parsed.Complaint.class);
  }

  @Test
  void durationWithoutUnitIsSaidToLackIt() {
    assertThat(complaint(GoDuration.parse("60")))
        .isEqualTo(
            new Parsed.Complaint<>(
                ProfileRule.NO_UNIT,
                "has no unit: seconds or milliseconds, a thousandfold difference",
                "write `60s`, or the unit that is meant"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0 2 * * 0",
        "*/5 * * * *",
        "0 2 * * 1-6",
        "0,30 8-18/2 1,15 jan-mar mon-FRI",
        "59 23 31 12 6",
        "0 0 29 2 *",
        "0 0 31 * *",
        "5/10 * ? * ?",
        "0 0 31 2 mon",
        "  0   2 * *  0 "
      })
  void schedulesOfKubernetesAreLegal(String text) {
    assertThat(CronSchedule.parse(text))
        .isEqualTo(Parsed.value(new CronSchedule(text.strip().replaceAll(" +", " "))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "* * * *",
        "* * * * * *",
        "60 * * * *",
        "* 24 * * *",
        "* * 0 * *",
        "* * 32 * *",
        "* * * 0 *",
        "* * * 13 *",
        "* * * * 7",
        "5-1 * * * *",
        "*/0 * * * *",
        "1, * * * *",
        "a * * * *",
        "-1 * * * *",
        "1-2-3 * * * *",
        "*/ * * * *",
        "/5 * * * *",
        "* * * foo *",
        "* * L * *",
        "@daily",
        "0 0 30 2 *",
        "0 0 31 4,6,9,11 *",
        "TZ=UTC 0 2 * *",
        "0 2 * * 1#2"
      })
  void otherTextsAreNoSchedules(String text) {
    assertThat(CronSchedule.parse(text)).isInstanceOf(Parsed.Complaint.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "redis",
        "redis:7",
        "docker.io/library/redis:7.2-alpine",
        "registry.example.com:5000/a/b-c/d_e/f__g:v1",
        "localhost/x",
        "localhost:5000/x",
        "[::1]:5000/x:y",
        "a.b/c--d@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
        "quay.io/minio/minio:RELEASE.2025-04-22T22-12-26Z@sha256:0123456789abcdef012345678"
            + "9abcdef0123456789abcdef0123456789abcdef"
      })
  void referencesOfImagesAreReadBackAsWritten(String text) {
    assertThat(ImageReference.parse(text))
        .isInstanceOfSatisfying(Parsed.Value.class, v -> assertThat(v.value()).hasToString(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ":tag",
        "a:",
        "A",
        "a/B",
        "a b",
        "a//b",
        "/a",
        "a/",
        "https://quay.io/a",
        "a..b",
        "a.-b",
        "a___b",
        "a_.b",
        "-a",
        "a-",
        "a:-t",
        "a:t:u",
        "a@sha256:abc",
        "a@",
        "a@md5:00",
        "a:b/c:d/e",
        "ex_ample.com/a/b:c d",
        "quay.io:port/a",
        "a@sha256:0123456789ABCDEF0123456789abcdef0123456789abcdef0123456789abcdef",
        "[::1/x"
      })
  void otherTextsAreNoImages(String text) {
    assertThat(ImageReference.parse(text)).isInstanceOf(Parsed.Complaint.class);
  }

  @Test
  void imageIsTakenApart() {
    assertThat(ImageReference.parse("reg:5000/a/b:c"))
        .isEqualTo(
            Parsed.value(
                new ImageReference(
                    "reg:5000/a/b", java.util.Optional.of("c"), java.util.Optional.empty())));
  }

  @Test
  void labelsHaveTheirLimits() {
    assertThat(legal(DnsLabel.TYPE, "a".repeat(63))).isTrue();
    assertThat(legal(DnsLabel.TYPE, "a".repeat(64))).isFalse();
    assertThat(legal(DnsLabel.TYPE, "0-9")).isTrue();
    assertThat(legal(DnsLabel.TYPE, "-a")).isFalse();
    assertThat(legal(DnsLabel.TYPE, "a-")).isFalse();
    assertThat(legal(DnsLabel.TYPE, "a.b")).isFalse();
    assertThat(legal(DnsLabel.TYPE, "é")).isFalse();
    assertThat(legal(DnsLabel.TYPE, "a_b")).isFalse();
    assertThat(legal(DnsLabel.TYPE, "")).isFalse();
    assertThat(complaint(DnsLabel.parse("My_Platform.")).remedy()).contains("`my-platform`");
    assertThat(legal(DnsLabel.serviceName(34, "minio"), "9minio")).isFalse();
    assertThat(legal(DnsLabel.serviceName(34, "minio"), "m".repeat(34))).isTrue();
    assertThat(legal(DnsLabel.serviceName(34, "minio"), "m".repeat(35))).isFalse();
  }

  @Test
  void namesOfDnsHaveTheirLimits() {
    assertThat(legal(DnsName.DOMAIN, "apps.example.com")).isTrue();
    assertThat(legal(DnsName.DOMAIN, "apps..example.com")).isFalse();
    assertThat(legal(DnsName.DOMAIN, "apps.example.com.")).isFalse();
    assertThat(legal(DnsName.DOMAIN, "*.example.com")).isFalse();
    assertThat(legal(DnsName.DOMAIN, "a".repeat(64) + ".com")).isFalse();
    assertThat(legal(DnsName.OBJECT, "a".repeat(200))).isTrue();
    assertThat(legal(DnsName.OBJECT, "a".repeat(254))).isFalse();
    assertThat(legal(DnsName.OBJECT, "9500-storageclass")).isTrue();
    assertThat(legal(DnsName.OBJECT, "")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"abc", "lake-house", "a.b.c", "123", "a--b", "1.2.3", "1.2.3.x"})
  void bucketsThatS3Takes(String name) {
    assertThat(legal(BucketName.TYPE, name)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ab",
        "Abc",
        "a_b",
        "-abc",
        "abc-",
        ".abc",
        "a..b",
        "a.-b",
        "a-.b",
        "192.168.5.4",
        "xn--abc",
        "a/b",
        "a b",
        "abc-s3alias"
      })
  void bucketsThatS3Refuses(String name) {
    assertThat(legal(BucketName.TYPE, name)).isFalse();
    assertThat(legal(BucketName.TYPE, "a".repeat(64))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "nessie, true",
    "hive-ms, true",
    "_x, true",
    "A1$, true",
    "1a, false",
    "postgres, false",
    "template0, false",
    "template1, false",
    "a b, false",
    "a\"b, false",
    "ä, false",
    "-a, false"
  })
  void databasesHaveNamesThatNeedNoEscaping(String name, boolean legal) {
    assertThat(legal(PostgresqlTexts.DATABASE, name)).isEqualTo(legal);
    assertThat(legal(PostgresqlTexts.DATABASE, "a".repeat(63))).isTrue();
    assertThat(legal(PostgresqlTexts.DATABASE, "a".repeat(64))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "nessie, true",
    "a-b, true",
    "0a, true",
    "a_b, true",
    "a_, false",
    "_a, false",
    "cnpg_x, false",
    "streaming_replica, false",
    "current_user, false",
    "A, false",
    "postgres, false",
    "public, false",
    "none, false",
    "pg_x, false",
    "pg-x, false",
    "-a, false"
  })
  void rolesAreTheOperators(String name, boolean legal) {
    assertThat(legal(PostgresqlTexts.ROLE, name)).isEqualTo(legal);
  }

  @ParameterizedTest
  @CsvSource({
    "work_mem, true",
    "auto_explain.log_min_duration, true",
    "Work_mem, false",
    "1a, false",
    "a b, false",
    "a=b, false",
    "'', false"
  })
  void parametersAreOfPostgresqlConf(String name, boolean legal) {
    assertThat(legal(PostgresqlTexts.PARAMETER, name)).isEqualTo(legal);
  }

  @ParameterizedTest
  @CsvSource({
    "team, true",
    "example.com/team, true",
    "a_b.c-d, true",
    "app.kubernetes.io/name, false",
    "kubernetes.io/x, false",
    "node.kubernetes.io/x, false",
    "k8s.io/x, false",
    "openshift.io/x, false",
    "security.openshift.io/x, false",
    "/x, false",
    "x/, false",
    "a/b/c, false",
    "-a, false",
    "a-, false",
    "A.com/x, false",
    "mykubernetes.io/x, true"
  })
  void keysOfLabelsAreKubernetesLessTheReserved(String key, boolean legal) {
    assertThat(legal(KubernetesTexts.OWN_KEY, key)).isEqualTo(legal);
    assertThat(legal(KubernetesTexts.KEY_TEXT, "node-role.kubernetes.io/storage")).isTrue();
  }

  @Test
  void valuesOfLabelsAreShortAndPlain() {
    assertThat(legal(KubernetesTexts.LABEL_VALUE, "")).isTrue();
    assertThat(legal(KubernetesTexts.LABEL_VALUE, "A_b.c-9")).isTrue();
    assertThat(legal(KubernetesTexts.LABEL_VALUE, "a b")).isFalse();
    assertThat(legal(KubernetesTexts.LABEL_VALUE, "a".repeat(64))).isFalse();
    assertThat(legal(KubernetesTexts.ANNOTATION_VALUE, "several\nlines\tand {{x}} \"' ü")).isTrue();
    assertThat(legal(KubernetesTexts.ANNOTATION_VALUE, "a\rb")).isFalse();
    assertThat(legal(KubernetesTexts.ANNOTATION_VALUE, "a\u2028b")).isFalse();
    assertThat(legal(Texts.SETTING, "a\nb")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "https://s3.example.com, true",
    "http://10.0.0.1:9000, true",
    "https://[::1]:9000/path, true",
    "s3.example.com, false",
    "ftp://x, false",
    "https://, false",
    "https://a b, false",
    "https://u:p@x, false",
    "https://x?y, false",
    "https://x#y, false",
    "https://x:port, false",
    "HTTPS://x, false"
  })
  void endpointsArePlainUrls(String url, boolean legal) {
    assertThat(legal(Texts.HTTP_URL, url)).isEqualTo(legal);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-12-31, true",
    "2024-02-29, true",
    "2026-02-29, false",
    "2026-13-01, false",
    "2026-00-01, false",
    "2026-1-1, false",
    "31.12.2026, false",
    "2026-12-31T00:00:00Z, false",
    "9999-12-32, false"
  })
  void datesAreDaysOfTheCalendar(String date, boolean legal) {
    assertThat(legal(Texts.DATE, date)).isEqualTo(legal);
  }

  @ParameterizedTest
  @CsvSource({
    "'', true",
    "/spec, true",
    "/a~1b~0c, true",
    "spec, false",
    "/a~2, false",
    "/a~, false"
  })
  void pointersAreJsonPointers(String pointer, boolean legal) {
    assertThat(legal(Texts.POINTER, pointer)).isEqualTo(legal);
  }

  @ParameterizedTest
  @CsvSource({
    "4.19, true",
    "4.20, true",
    "4.7, true",
    "4.019, false",
    "4.1.2, false",
    "5.1, false",
    "4, false",
    "4., false",
    "v4.19, false",
    "4.100, false"
  })
  void versionsAreOfOpenShift4(String version, boolean legal) {
    assertThat(legal(OpenShiftVersion.TYPE, version)).isEqualTo(legal);
  }

  @ParameterizedTest
  @CsvSource({
    "MINIO-001, true",
    "PROFILE-100, true",
    "minio-001, false",
    "MINIO-1, false",
    "FOO-001, true",
    "F_O-001, false",
    "-001, false",
    "MINIO-0011, false"
  })
  void rulesHaveTheirForm(String rule, boolean legal) {
    assertThat(legal(Texts.RULE, rule)).isEqualTo(legal);
  }

  private static boolean legal(TextType<?> type, String text) {
    return type.parse(text) instanceof Parsed.Value;
  }

  private static <T> Parsed.Complaint<T> complaint(Parsed<T> parsed) {
    assertThat(parsed).isInstanceOf(Parsed.Complaint.class);
    return (Parsed.Complaint<T>) parsed;
  }
}
