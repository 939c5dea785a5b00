package io.datalyptica.rule;

import io.datalyptica.diagnostic.Fix;
import io.datalyptica.diagnostic.Severity;
import io.datalyptica.plan.Plan;
import io.datalyptica.plan.SecretSource;
import io.datalyptica.profile.SecretsSpec;

/** A secret store that nothing reads. */
public final class SecretStoreWithoutEffect implements PlanRule {
  private static final String SECRETS = "/spec/secrets";

  @Override
  public RuleDoc doc() {
    return RuleDoc.of(
        "SEC-081",
        Severity.WARNING,
        "a secret store that nothing reads",
        """
        `secrets.store` and `secrets.path` belong to `provider: externalSecrets`. With `provider: existing`, the default, a person makes the
        Secrets, and no ExternalSecret is rendered: whoever fills the store and waits for the Secrets waits for ever.
        """,
        "Set `secrets.provider: externalSecrets`, or remove what is not read.",
        "the profile format, `secrets.provider`");
  }

  @Override
  public void judge(Plan plan, Report report) {
    SecretSource source = plan.platform().secretSource();
    if (!source.external()) {
      SecretsSpec asked = source.asked();
      asked
          .store()
          .ifPresent(store -> found(report, plan, "store", store.kind() + " " + store.name()));
      asked.path().ifPresent(path -> found(report, plan, "path", path));
    }
  }

  private static void found(Report report, Plan plan, String key, String value) {
    report.found(
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
}
