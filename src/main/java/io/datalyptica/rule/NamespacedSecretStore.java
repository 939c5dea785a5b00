package io.datalyptica.rule;

import io.datalyptica.plan.Plan;

/** A SecretStore is looked for in the namespace that the tree itself makes. */
public final class NamespacedSecretStore implements PlanRule {
  @Override
  public String id() {
    return "SEC-082";
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
                    "SEC-082",
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
