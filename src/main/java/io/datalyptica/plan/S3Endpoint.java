package io.datalyptica.plan;

/**
 * How pods reach the object store.
 *
 * @param tls true: HTTPS with a certificate of OpenShift's service CA
 */
public record S3Endpoint(String host, int port, boolean tls, String region) {
  public String url() {
    return (tls ? "https://" : "http://") + host + ":" + port;
  }
}
