package io.datalyptica.profile;

import io.datalyptica.profile.reader.Choice;
import java.util.Optional;

/** How credentials reach the cluster; their values never stand in a profile. */
public record SecretsSpec(Provider provider, Optional<Store> store, Optional<String> path) {
  public enum Provider implements Choice {
    EXISTING,
    EXTERNAL_SECRETS;

    @Override
    public String word() {
      return this == EXTERNAL_SECRETS ? "externalSecrets" : Choice.super.word();
    }
  }

  public record Store(DnsName name, String kind) {}
}
