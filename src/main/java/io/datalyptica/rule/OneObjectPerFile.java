package io.datalyptica.rule;

import io.datalyptica.bundle.ObjectIndex;
import io.datalyptica.diagnostic.Severity;

/** Every manifest is one object that can be read; what cannot be read escapes every other rule. */
public final class OneObjectPerFile implements ObjectRule {
  @Override
  public RuleDoc doc() {
    return RuleDoc.of(
        "K8S-101",
        Severity.ERROR,
        "a manifest that is not one object of Kubernetes",
        """
        Each `.yaml` file of the tree holds one object with `apiVersion`, `kind` and `metadata.name`. A key that
        stands twice is refused: YAML readers keep one of the two values and say nothing (sigs.k8s.io/yaml keeps the
        last). Anchors and aliases are refused too; an alias can grow without bound, and a reviewer has to expand it
        in the head.
        """,
        """
        Mend the template of the file: one object with `apiVersion`, `kind` and `metadata.name`, every key once, no
        anchors.
        """,
        "YAML 1.1 as read by sigs.k8s.io/yaml, kubectl's reader");
  }

  @Override
  public void judge(ObjectIndex index, ObjectReport report) {
    for (ObjectIndex.Unreadable fault : index.unreadable()) {
      report.found(
          fault.path(),
          fault.line(),
          fault.path() + " " + fault.message(),
          "mend the template of this file: one object with apiVersion, kind and metadata.name");
    }
  }
}
