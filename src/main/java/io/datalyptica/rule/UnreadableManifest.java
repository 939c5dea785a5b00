package io.datalyptica.rule;

import io.datalyptica.diagnostic.Severity;

/**
 * A file of a checked tree that is meant as a manifest and cannot be read as one; {@code check}
 * finds it while reading.
 */
public final class UnreadableManifest implements Rule {
  @Override
  public RuleDoc doc() {
    return RuleDoc.of(
        "K8S-080",
        Severity.ERROR,
        "a manifest that cannot be read",
        """
        What cannot be read escapes every other rule, and `oc apply` refuses it or, worse, reads something else: of a key that stands
        twice it keeps the last value and says nothing. Found are: text that is not YAML (tabs, indentation, quotes), a key that stands
        twice, an object without `apiVersion`, `kind` or `metadata.name`, text that is not UTF-8, more than 100 levels, an alias that
        stands in itself, and aliases that grow to more than two million values. Several documents in a file, JSON, Lists, aliases and
        merge keys are read as `oc` reads them.
        """,
        """
        Mend the file at the line that is named. A template of Helm or another engine is not YAML: check what it renders.
        """,
        "YAML 1.1 as read by sigs.k8s.io/yaml, kubectl's reader");
  }
}
