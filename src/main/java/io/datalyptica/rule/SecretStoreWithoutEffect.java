package io.datalyptica.rule;

import io.datalyptica.diagnostic.Fix;
import io.datalyptica.plan.Plan;
import io.datalyptica.plan.SecretSource;
import io.datalyptica.profile.SecretsSpec;

/** A secret store that nothing reads. */
public final class SecretStoreWithoutEffect implements PlanRule {
  private static final String SECRETS = "/spec/secrets";

  @Override
  public String id() {
    return "SEC-081";
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
}
