package io.datalyptica.rule;

import io.datalyptica.diagnostic.Severity;

/** A file of a checked tree that {@code check} could say nothing about. */
public final class UncheckedFile implements Rule {
  @Override
  public RuleDoc doc() {
    return RuleDoc.of(
        "K8S-081",
        Severity.NOTE,
        "a file that was not checked",
        """
        A check that says nothing must not look like a check that found nothing. Not checked are: templates of a Helm chart, which are no
        YAML before Helm has rendered them; the patches, configurations and generators that a `kustomization.yaml` names, which are parts
        of objects; and YAML or JSON without `apiVersion`, `kind` and `metadata`, such as `values.yaml`. What a generator of kustomize
        makes counts as there. Hidden files and folders are not read.
        """,
        """
        Check what comes out: `helm template DIR | datalyptica check -`, `kustomize build DIR | datalyptica check -`.
        """,
        "helm.sh/docs/chart_template_guide;"
            + " kubectl.docs.kubernetes.io/references/kustomize/kustomization");
  }
}
