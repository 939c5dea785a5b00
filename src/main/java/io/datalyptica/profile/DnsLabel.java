package io.datalyptica.profile;

/** A DNS-1123 label: lower-case letters, digits and inner hyphens, 1 to 63 bytes (RFC 1123; Kubernetes' IsDNS1123Label). */
public record DnsLabel(String value) {
  @Override
  public String toString() {
    return value;
  }
}
