package io.datalyptica.plan;

import io.datalyptica.profile.SecretsSpec;
import io.datalyptica.profile.SecretsSpec.Provider;
import io.datalyptica.profile.SecretsSpec.Store;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Who makes the Secrets: a person, or the External Secrets operator from a store.
 *
 * @param asked what the profile says, for those who judge it
 * @param path what stands in front of a Secret's name in the store
 */
public record SecretSource(SecretsSpec asked, String path) {
  static SecretSource of(SecretsSpec asked, String platform) {
    return new SecretSource(asked, asked.path().orElse(platform));
  }

  /** Whether the operator is to make them. */
  public boolean external() {
    return asked.provider() == Provider.EXTERNAL_SECRETS;
  }

  /**
   * The store it reads; empty without the operator, and when the profile names none, which a rule
   * reports.
   */
  public Optional<Store> store() {
    return external() ? asked.store() : Optional.empty();
  }

  /**
   * Whether the store has an entry for the Secret. What only the running platform can give is made
   * in the cluster.
   */
  public boolean holds(SecretNeed need) {
    return store().isPresent() && !need.later();
  }

  /**
   * The entry of a Secret: {@code <path>/<name>}. A path that ends in {@code -}, {@code _} or
   * {@code /} is put in front as it stands, because some stores have no slashes in their names.
   */
  public String entry(SecretNeed need) {
    boolean prefix =
        path.isEmpty() || path.endsWith("-") || path.endsWith("_") || path.endsWith("/");
    return path + (prefix ? "" : "/") + need.name();
  }

  /**
   * The properties of a Secret's entry: what is neither fixed nor composed, and the ingredients of
   * what is composed.
   */
  public static List<SecretNeed.Key> properties(SecretNeed need) {
    List<SecretNeed.Key> properties = new ArrayList<>();
    for (SecretNeed.Key key : need.keys()) {
      gather(need, key, properties);
    }
    return List.copyOf(properties);
  }

  private static void gather(SecretNeed need, SecretNeed.Key key, List<SecretNeed.Key> properties) {
    if (key.value() instanceof SecretValue.Composed composed) {
      composed
          .parts()
          .forEach(part -> part.key().ifPresent(k -> gather(need, need.own(k), properties)));
    } else if (!isAmong(properties, key) && !fixed(key)) {
      properties.add(key);
    }
  }

  /** A Secret has a key once. */
  private static boolean isAmong(List<SecretNeed.Key> properties, SecretNeed.Key key) {
    for (SecretNeed.Key property : properties) {
      if (property.name().equals(key.name())) {
        return true;
      }
    }
    return false;
  }

  /** Whether the key has one value and no other, which is no secret. */
  private static boolean fixed(SecretNeed.Key key) {
    return key.value() instanceof SecretValue.Name name && name.others().isEmpty();
  }
}
