package io.datalyptica.rule;

import io.datalyptica.diagnostic.Fix;
import io.datalyptica.plan.Common;
import io.datalyptica.plan.Plan;
import io.datalyptica.plan.Platform;
import io.datalyptica.plan.SecretSource;
import io.datalyptica.plan.Slice;
import io.datalyptica.profile.SecretsSpec;
import java.util.Locale;
import java.util.Map;

/** Credentials in the profile, and the store that Secrets are made from. */
final class SecretRules {
  private static final String[] WORDS = {
    "password", "passwd", "passphrase", "secret-key", "secretkey", "access-key", "token"
  };
  private static final String SECRETS = "/spec/secrets";

  private SecretRules() {}

  static void judge(Plan plan, Report report) {
    Platform platform = plan.platform();
    credential("/metadata/labels", platform.labels(), report);
    credential("/metadata/annotations", platform.annotations(), report);
    for (Slice slice : plan.slices()) {
      Common common = slice.common();
      credential(common.pointer() + "/labels", common.labels(), report);
      credential(common.pointer() + "/annotations", common.annotations(), report);
    }
    SecretSource source = platform.secretSource();
    if (source.external()) {
      storeMissing(plan, report);
      namespacedStore(plan, report);
    } else {
      storeWithoutEffect(plan, report);
    }
  }

  /** SEC-002 */
  private static void credential(String section, Map<String, String> entries, Report report) {
    for (Map.Entry<String, String> entry : entries.entrySet()) {
      if (!entry.getValue().isEmpty() && (names(entry.getKey()) || carries(entry.getValue()))) {
        String pointer = section + "/" + entry.getKey().replace("~", "~0").replace("/", "~1");
        report.found(
            "SEC-002",
            pointer,
            entry.getKey()
                + " looks like a credential: it would stand in every rendered object and in the"
                + " history of the repository",
            "remove " + entry.getKey() + " and change the credential",
            new Fix(pointer, ""));
      }
    }
  }

  private static boolean names(String key) {
    String name = key.substring(key.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    for (String word : WORDS) {
      if (name.endsWith(word)) {
        return true;
      }
    }
    return false;
  }

  /** A private key, a connection string with a password, or a URL with one. */
  private static boolean carries(String value) {
    String text = value.toLowerCase(Locale.ROOT);
    int scheme = text.indexOf("://");
    int at = text.indexOf('@', scheme + 3);
    boolean url =
        scheme > 0 && at > 0 && text.substring(scheme + 3, at).matches("[^/?#\\s]*:[^/?#\\s]+");
    return url || text.contains("password=") || text.contains("-----begin ");
  }

  /** SEC-080 */
  private static void storeMissing(Plan plan, Report report) {
    if (plan.platform().secretSource().store().isPresent()) {
      return;
    }
    report.found(
        "SEC-080",
        SECRETS + "/provider",
        "externalSecrets without a store: nothing makes the platform's Secrets ("
            + plan.secrets().size()
            + " in all)",
        "name the store, such as secrets.store: {name: vault, kind: ClusterSecretStore}, or set"
            + " secrets.provider: existing");
  }

  /** SEC-081 */
  private static void storeWithoutEffect(Plan plan, Report report) {
    SecretsSpec asked = plan.platform().secretSource().asked();
    if (asked.store().isPresent()) {
      SecretsSpec.Store store = asked.store().get();
      withoutEffect(report, plan, "store", store.kind() + " " + store.name());
    }
    if (asked.path().isPresent()) {
      withoutEffect(report, plan, "path", asked.path().get());
    }
  }

  private static void withoutEffect(Report report, Plan plan, String key, String value) {
    report.found(
        "SEC-081",
        SECRETS + "/" + key,
        key
            + " "
            + value
            + " is not read: with provider existing somebody makes the platform's Secrets by hand ("
            + plan.secrets().size()
            + " in all)",
        "set secrets.provider: externalSecrets, or remove secrets." + key,
        new Fix(SECRETS + "/" + key, ""));
  }

  /** SEC-082 */
  private static void namespacedStore(Plan plan, Report report) {
    SecretsSpec.Store store = plan.platform().secretSource().store().orElse(null);
    if (store == null || !store.kind().equals("SecretStore")) {
      return;
    }
    report.found(
        "SEC-082",
        SECRETS + "/store/kind",
        "SecretStore "
            + store.name()
            + " is looked for in namespace "
            + plan.platform().namespace()
            + " only: until somebody makes it there, nothing makes the platform's Secrets ("
            + plan.secretsOfStore().size()
            + " in all)",
        "make the SecretStore in namespace "
            + plan.platform().namespace()
            + " after the prerequisites, or name a store of kind: ClusterSecretStore");
  }
}
