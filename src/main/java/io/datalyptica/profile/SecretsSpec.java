package io.datalyptica.profile;

import java.util.Optional;

/** How credentials reach the cluster; their values never stand in a profile. */
public record SecretsSpec(Provider provider, Optional<Store> store, Optional<String> path) {
  public enum Provider {
    EXISTING,
    EXTERNAL_SECRETS
  }

  public record Store(DnsName name, String kind) {}
}
