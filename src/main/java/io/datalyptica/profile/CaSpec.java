package io.datalyptica.profile;

import java.util.Optional;

/**
 * A bundle of CA certificates: {@code key} of the one object that is named; a rule reports both and
 * neither.
 */
public record CaSpec(Optional<DnsName> configMap, Optional<DnsName> secret, String key) {}
