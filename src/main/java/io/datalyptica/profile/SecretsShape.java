package io.datalyptica.profile;

import io.datalyptica.profile.SecretsSpec.Store;
import io.datalyptica.profile.reader.ChoiceShape;
import io.datalyptica.profile.reader.Default;
import io.datalyptica.profile.reader.Field;
import io.datalyptica.profile.reader.ObjectShape;

/** The shape of spec.secrets. */
final class SecretsShape {
  private static final Field<DnsName> STORE_NAME =
      new Field<>("name", CommonShape.DNS_NAME, Default.required(), "Name of the secret store.");
  private static final Field<String> STORE_KIND =
      new Field<>(
          "kind",
          ChoiceShape.ofWords("ClusterSecretStore", "SecretStore"),
          Default.always("ClusterSecretStore"),
          "Kind of the secret store.");
  private static final Field<SecretsSpec.Provider> PROVIDER =
      new Field<>(
          "provider",
          ChoiceShape.of(SecretsSpec.Provider.values()),
          Default.always("existing"),
          "`existing`: somebody makes the Secrets; `externalSecrets`: the External Secrets operator"
              + " does.");
  private static final Field<Store> STORE =
      new Field<>(
          "store",
          ObjectShape.of(
                  v -> new Store(v.get(STORE_NAME), v.get(STORE_KIND)), STORE_NAME, STORE_KIND)
              .withShorthand(STORE_NAME),
          Default.derived("required by `externalSecrets`"),
          "The store that the operator reads.");
  private static final Field<String> SECRETS_PATH =
      new Field<>(
          "path",
          CommonShape.LINE,
          Default.derived("the platform's name"),
          "What stands in front of a Secret's name in the store, with a slash between; one that"
              + " ends in `-`, `_` or `/` is put in front as it stands.");
  static final Field<SecretsSpec> FIELD =
      new Field<>(
          "secrets",
          ObjectShape.of(
              v -> new SecretsSpec(v.get(PROVIDER), v.find(STORE), v.find(SECRETS_PATH)),
              PROVIDER,
              STORE,
              SECRETS_PATH),
          Default.section(),
          "How credentials reach the cluster; their values never stand in a profile or in output.");

  private SecretsShape() {}
}
