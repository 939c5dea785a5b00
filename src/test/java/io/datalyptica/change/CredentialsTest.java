package io.datalyptica.change;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "password=hunter2",
        "PASSWORD: hunter2",
        "  \"password\" : \"hunter2\",",
        "DB_PASSWORD_OF_ROOT='hunter2 hunter2'",
        "requirepass hunter2",
        "masterauth \"hunter2\"",
        "ALTER ROLE app PASSWORD 'hunter2';",
        "mc alias set x http://y root --secret-key hunter2",
        "redis-server --requirepass hunter2 --port 1",
        "jdbc:postgresql://app:hunter2@db:5432/app?ssl=true",
        "postgres://app:hunter2@hunter2@db/app",
        "Authorization: Bearer hunter2",
        "a: b\nsecretAccessKey: hunter2\nc: d\n",
        "first\r\ntoken = hunter2\r\nlast",
        "x password=$Y password=hunter2",
        "https://example.com/?api_key=hunter2"
      })
  void whatMayBeOneIsNotShown(String text) {
    assertThat(Credentials.masked(text)).doesNotContain("hunter2").contains("(not shown)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "password=$PASSWORD",
        "export PASSWORD=\"$(cat /etc/secret/password)\"",
        "the password of broker, which every client sends first",
        "https://minio-{0...3}.minio-headless.shop.svc.cluster.local:9000/data{1...2}",
        "registry.example.com/minio/minio@sha256:0123456789abcdef",
        "passwordSecret",
        "password:",
        "password: \"\"",
        "user@example.com",
        ""
      })
  void whatIsNoneIsShown(String text) {
    assertThat(Credentials.masked(text)).isEqualTo(text);
  }

  @Test
  void theLinesAroundOneStay() {
    assertThat(Credentials.masked("a: b\npassword: hunter2\nc: d\n"))
        .isEqualTo("a: b\npassword: (not shown)\nc: d\n");
    assertThat(Credentials.masked("postgres://app:hunter2@db/app?x=y"))
        .isEqualTo("postgres://app:(not shown)@db/app?x=y");
  }
}
