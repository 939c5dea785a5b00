package io.datalyptica.profile;

/** A DNS-1123 subdomain: labels with dots between, 1 to 253 bytes (Kubernetes' IsDNS1123Subdomain). */
public record DnsName(String value) {
  @Override
  public String toString() {
    return value;
  }
}
