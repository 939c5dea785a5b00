package io.datalyptica.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class S3EndpointTest {
  @ParameterizedTest
  @CsvSource({
    "https://s3.example.com, s3.example.com, 443, https://s3.example.com",
    "https://s3.example.com:443/a/b, s3.example.com, 443, https://s3.example.com",
    "https://s3.example.com:9000/, s3.example.com, 9000, https://s3.example.com:9000",
    "http://s3, s3, 80, http://s3",
    "http://s3:443, s3, 443, http://s3:443",
    "https://[fd00::1], [fd00::1], 443, https://[fd00::1]",
    "https://[fd00::1]:9000, [fd00::1], 9000, https://[fd00::1]:9000",
  })
  void aUrlIsTakenApartAndPutTogether(String url, String host, int port, String spelled) {
    S3Endpoint endpoint = S3Endpoint.of(url, "eu");
    assertThat(endpoint).isEqualTo(new S3Endpoint(host, port, url.startsWith("https"), "eu"));
    assertThat(endpoint.url()).isEqualTo(spelled);
  }

  @ParameterizedTest
  @CsvSource({
    "s3.openshift-storage.svc, openshift-storage",
    "s3.openshift-storage.svc.cluster.local, openshift-storage",
    "s3.openshift-storage.svc.other.local, ''",
    "s3.example.com, ''",
    "svc, ''",
    "openshift-storage.svc, ''",
    "a.b.c.svc, ''",
  })
  void theNamespaceOfAServiceIsInItsName(String host, String namespace) {
    assertThat(Peer.serviceNamespace(host, "cluster.local")).isEqualTo(namespace);
  }
}
