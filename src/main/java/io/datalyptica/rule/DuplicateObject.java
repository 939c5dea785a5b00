package io.datalyptica.rule;

import io.datalyptica.bundle.K8sObject;
import io.datalyptica.bundle.ObjectIndex;
import io.datalyptica.bundle.ObjectKey;
import io.datalyptica.diagnostic.RuleId;
import io.datalyptica.diagnostic.Severity;
import java.util.Map;
import java.util.TreeMap;

/** No object is written twice: the later file would silently replace the earlier one in the cluster. */
public final class DuplicateObject implements ObjectRule {
  @Override
  public RuleId id() {
    return new RuleId("K8S-102");
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public String title() {
    return "an object that two files define";
  }

  @Override
  public String explanation() {
    return """
        API group, kind, namespace and name are the identity of an object. `oc apply -f` of both files leaves the one that came last;
        `kustomize build` refuses ("may not add resource with an already registered id", kustomize/api/resmap).
        """;
  }

  @Override
  public void judge(ObjectIndex index, ObjectReport report) {
    Map<ObjectKey, K8sObject> seen = new TreeMap<>();
    for (K8sObject object : index.objects()) {
      K8sObject first = seen.putIfAbsent(object.key(), object);
      if (first != null) {
        report.found(
            object,
            object.at("metadata.name"),
            object + " is defined here and in " + first.path() + "; in the cluster one replaces the other",
            "set metadata.name to another name, or keep one of the two files");
      }
    }
  }
}
