package io.datalyptica.profile;

import java.util.Optional;

/**
 * Where a Route's own certificate comes from; a rule reports both and neither.
 *
 * @param secret of type {@code kubernetes.io/tls}
 * @param issuer of cert-manager, whose controller for Routes has the certificate made
 * @param issuerKind its kind
 */
public record CertificateSpec(
    Optional<DnsName> secret, Optional<DnsName> issuer, String issuerKind) {}
