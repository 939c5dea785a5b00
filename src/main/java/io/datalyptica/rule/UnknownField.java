package io.datalyptica.rule;

import io.datalyptica.diagnostic.Severity;

/**
 * What the strict typed check finds; the check itself needs Kubernetes' models and lives in {@code
 * verify}.
 */
public final class UnknownField implements Rule {
  @Override
  public RuleDoc doc() {
    return RuleDoc.of(
        "K8S-100",
        Severity.ERROR,
        "a field or value that its kind does not have",
        """
        `oc apply` refuses an unknown field; where validation is off, the field is dropped without a word, and the probe or limit that was
        meant is gone. Every object is decoded with the typed model of its kind, and nothing may be left over.
        """,
        "Correct the field in the template; `oc explain KIND.spec` lists what exists.",
        "fabric8 kubernetes-model, generated from the OpenAPI of Kubernetes and OpenShift");
  }
}
