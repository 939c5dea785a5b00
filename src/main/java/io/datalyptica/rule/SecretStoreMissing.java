package io.datalyptica.rule;

import io.datalyptica.plan.Plan;
import io.datalyptica.plan.SecretSource;

/** External Secrets without a store to read. */
public final class SecretStoreMissing implements PlanRule {
  @Override
  public String id() {
    return "SEC-080";
  }

  @Override
  public void judge(Plan plan, Report report) {
    SecretSource source = plan.platform().secretSource();
    if (source.external() && source.store().isEmpty()) {
      report.found(
          "SEC-080",
          "/spec/secrets/provider",
          "externalSecrets without a store: nothing makes the platform's Secrets ("
              + plan.secrets().size()
              + " in all)",
          "name the store, such as secrets.store: {name: vault, kind: ClusterSecretStore}, or set"
              + " secrets.provider: existing");
    }
  }
}
