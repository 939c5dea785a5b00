package io.datalyptica.rule;

import io.datalyptica.diagnostic.Severity;

/** Objects whose fields nothing here knows. */
public final class UncheckedKind implements Rule {
  @Override
  public RuleDoc doc() {
    return RuleDoc.of(
        "K8S-082",
        Severity.NOTE,
        "objects whose fields were not checked",
        """
        Kinds of Kubernetes and OpenShift are decoded with typed models. The fields of a custom resource are known to its definition
        alone: without a schema a misspelt one passes, is pruned when it is applied, and what it should have set is not set.
        """,
        """
        Name a folder of JSON schemas: `--schemas DIR`, with `GROUP/kind_version.json` in it (the core group is `v1/`), which is the layout
        of kubeconform and of the public catalogues of CRD schemas.
        """,
        "yannh/kubeconform Readme, schema-location; datreeio/CRDs-catalog");
  }
}
