package io.datalyptica.rule.object;

import io.datalyptica.bundle.K8sObject;
import io.datalyptica.bundle.ObjectIndex;
import io.datalyptica.bundle.Reference;
import io.datalyptica.diagnostic.Severity;

/**
 * Every ConfigMap, Secret, ServiceAccount, claim, Service or PriorityClass that is named is in the
 * tree, announced, or made.
 */
public final class DanglingReference implements ObjectRule {
  @Override
  public String id() {
    return "K8S-103";
  }

  @Override
  public Severity elsewhere() {
    return Severity.WARNING;
  }

  @Override
  public void judge(ObjectIndex index, ObjectReport report) {
    for (K8sObject object : index.objects()) {
      for (Reference reference : index.references(object)) {
        if (!reference.optional()) {
          judge(index, reference, report);
        }
      }
    }
  }

  private static void judge(ObjectIndex index, Reference reference, ObjectReport report) {
    String target = reference.kind() + " " + reference.name();
    if (!index.exists(reference.kind(), reference.name())) {
      report.found(
          reference.from(),
          reference.at(),
          reference.from()
              + " names the "
              + target
              + ", which is not in the tree, not announced, and made by no known controller",
          "name an object that exists, or add the "
              + target
              + " to the tree (check: --outside "
              + reference.kind()
              + "/"
              + reference.name()
              + ")");
      return;
    }
    for (String key : reference.missingKeys(index)) {
      report.found(
          reference.from(),
          reference.at(),
          reference.from()
              + " takes the key "
              + key
              + " of the "
              + target
              + ", which has no such key",
          "take a key that it has, or add " + key + " to the " + target);
    }
  }
}
