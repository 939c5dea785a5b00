package io.datalyptica.rule;

import io.datalyptica.diagnostic.Severity;
import io.datalyptica.plan.Plan;
import io.datalyptica.plan.SecretSource;

/** External Secrets without a store to read. */
public final class SecretStoreMissing implements PlanRule {
  @Override
  public RuleDoc doc() {
    return RuleDoc.of(
        "SEC-080",
        Severity.ERROR,
        "external secrets without a store",
        """
        An ExternalSecret names the SecretStore or ClusterSecretStore that the operator reads. Nothing can be assumed in its place: no
        Secret would be made, and every pod of the platform would wait for one.
        """,
        """
        Name the store, which the administrators of the cluster have made: `secrets.store: {name: vault, kind: ClusterSecretStore}`. Or make the
        Secrets without an operator: `secrets.provider: existing`.
        """,
        "external-secrets.io/latest/api/externalsecret, secretStoreRef");
  }

  @Override
  public void judge(Plan plan, Report report) {
    SecretSource source = plan.platform().secretSource();
    if (source.external() && source.store().isEmpty()) {
      report.found(
          "/spec/secrets/provider",
          "externalSecrets without a store: nothing makes the platform's Secrets ("
              + plan.secrets().size()
              + " in all)",
          "name the store, such as secrets.store: {name: vault, kind: ClusterSecretStore}, or set"
              + " secrets.provider: existing");
    }
  }
}
