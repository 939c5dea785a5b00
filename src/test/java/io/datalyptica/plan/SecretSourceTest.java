package io.datalyptica.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.datalyptica.plan.SecretNeed.Key;
import io.datalyptica.plan.SecretValue.Given;
import io.datalyptica.plan.SecretValue.Name;
import io.datalyptica.plan.SecretValue.Random;
import io.datalyptica.profile.DnsName;
import io.datalyptica.profile.SecretsSpec;
import io.datalyptica.profile.SecretsSpec.Provider;
import io.datalyptica.profile.SecretsSpec.Store;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecretSourceTest {
  private static final SecretNeed PASSWORD =
      new SecretNeed(
          "db", List.of(new Key("password", Random.of(Accepted.ROLE_PASSWORD))), List.of());
  private static final SecretNeed TOKEN =
      new SecretNeed(
          "token", List.of(new Key("token", Given.later("a token", "ask for it"))), List.of());

  private static SecretSource source(Provider provider, boolean store, Optional<String> path) {
    Optional<Store> named =
        store ? Optional.of(new Store(new DnsName("vault"), "SecretStore")) : Optional.empty();
    return SecretSource.of(new SecretsSpec(provider, named, path), "lake");
  }

  @ParameterizedTest
  @CsvSource({"a/b,a/b/db", "a/b/,a/b/db", "team-,team-db", "team_,team_db", "'',db", "/a,/a/db"})
  void entryIsThePathAndTheName(String path, String entry) {
    assertThat(source(Provider.EXTERNAL_SECRETS, true, Optional.of(path)).entry(PASSWORD))
        .isEqualTo(entry);
  }

  @Test
  void withoutAPathThePlatformsNameStandsInFront() {
    assertThat(source(Provider.EXTERNAL_SECRETS, true, Optional.empty()).entry(PASSWORD))
        .isEqualTo("lake/db");
  }

  @Test
  void storeHoldsWhatCanBeHadBeforehand() {
    SecretSource external = source(Provider.EXTERNAL_SECRETS, true, Optional.empty());

    assertThat(external.holds(PASSWORD)).isTrue();
    assertThat(external.holds(TOKEN)).isFalse();
    assertThat(source(Provider.EXISTING, true, Optional.empty()).holds(PASSWORD)).isFalse();
    assertThat(source(Provider.EXTERNAL_SECRETS, false, Optional.empty()).holds(PASSWORD))
        .isFalse();
  }

  @Test
  void entryHasWhatIsNeitherFixedNorComposed() {
    AccessPair pair = AccessPair.ofUser("airflow");
    AccessPair theirs = AccessPair.ofStrangers("the store");
    Key username = new Key("username", Name.exactly("nessie"));

    assertThat(
            SecretSource.properties(
                new SecretNeed(
                    "a",
                    List.of(pair.pgbackrest(), pair.accessKey(), pair.secretKey()),
                    List.of())))
        .containsExactly(pair.accessKey(), pair.secretKey());
    assertThat(
            SecretSource.properties(new SecretNeed("b", List.of(theirs.pgbackrest()), List.of())))
        .containsExactly(theirs.accessKey(), theirs.secretKey());
    assertThat(
            SecretSource.properties(
                new SecretNeed("c", List.of(username, pair.secretKey()), List.of())))
        .containsExactly(pair.secretKey());
  }
}
