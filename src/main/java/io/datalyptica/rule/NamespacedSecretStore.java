package io.datalyptica.rule;

import io.datalyptica.diagnostic.Severity;
import io.datalyptica.plan.Plan;

/** A SecretStore is looked for in the namespace that the tree itself makes. */
public final class NamespacedSecretStore implements PlanRule {
  @Override
  public RuleDoc doc() {
    return RuleDoc.of(
        "SEC-082",
        Severity.NOTE,
        "a secret store that must stand in the platform's namespace",
        """
        A SecretStore serves its own namespace and no other; a ClusterSecretStore serves all that its conditions admit. The platform's namespace is
        made by this tree, and the store is not: between the two stages somebody has to put it there, with the credentials that it needs
        itself. Until then no Secret is made and no pod of the platform starts.
        """,
        """
        Make the SecretStore in the namespace after `prerequisites` were applied, or name a ClusterSecretStore that exists.
        """,
        "external-secrets.io/latest/api/secretstore, api/clustersecretstore");
  }

  @Override
  public void judge(Plan plan, Report report) {
    plan.platform()
        .secretSource()
        .store()
        .filter(store -> store.kind().equals("SecretStore"))
        .ifPresent(
            store ->
                report.found(
                    "/spec/secrets/store/kind",
                    "SecretStore "
                        + store.name()
                        + " is looked for in namespace "
                        + plan.platform().namespace()
                        + " only: until somebody makes it there, nothing makes the platform's"
                        + " Secrets ("
                        + plan.secretsOfStore().size()
                        + " in all)",
                    "make the SecretStore in namespace "
                        + plan.platform().namespace()
                        + " after the prerequisites, or name a store of kind: ClusterSecretStore"));
  }
}
