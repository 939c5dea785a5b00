package io.datalyptica.profile;

import java.util.List;
import java.util.Optional;

/**
 * A mirror for every image ({@code registry} replaces the registry part) and the pull secrets it
 * needs.
 */
public record ImagesSpec(Optional<String> registry, List<DnsName> pullSecrets) {
  public ImagesSpec {
    pullSecrets = List.copyOf(pullSecrets);
  }
}
