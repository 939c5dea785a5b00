package io.datalyptica.plan;

/**
 * The address of an S3 API. Buckets are always addressed by path ({@code https://host/bucket}):
 * only a store with a wildcard name and certificate answers to the other style.
 *
 * @param host a name or address; an IPv6 address in brackets
 */
public record S3Endpoint(String host, int port, boolean tls, String region) {
  /**
   * @param url without user, query and fragment; a path is left out, because no client of the
   *     platform sends one
   */
  public static S3Endpoint of(String url, String region) {
    int scheme = url.indexOf("://");
    boolean tls = !url.startsWith("http://");
    String rest = scheme < 0 ? url : url.substring(scheme + 3);
    int slash = rest.indexOf('/');
    String authority = slash < 0 ? rest : rest.substring(0, slash);
    int colon = authority.lastIndexOf(':');
    int port = colon < 0 ? -1 : port(authority.substring(colon + 1));
    return port < 0
        ? new S3Endpoint(authority, tls ? 443 : 80, tls, region)
        : new S3Endpoint(authority.substring(0, colon), port, tls, region);
  }

  private static int port(String digits) {
    boolean number = !digits.isEmpty() && digits.length() < 6;
    for (int i = 0; i < digits.length(); i++) {
      number &= digits.charAt(i) >= '0' && digits.charAt(i) <= '9';
    }
    return number ? Integer.parseInt(digits) : -1;
  }

  /** {@code host:port}; the host alone on the port of its scheme. */
  public String authority() {
    return port == (tls ? 443 : 80) ? host : host + ":" + port;
  }

  public String url() {
    return (tls ? "https://" : "http://") + authority();
  }
}
