package io.datalyptica.rule.object;

import io.datalyptica.bundle.K8sObject;
import io.datalyptica.bundle.ObjectIndex;
import io.datalyptica.bundle.ObjectKey;
import io.datalyptica.diagnostic.Severity;
import java.util.Map;
import java.util.TreeMap;

/**
 * No object is written twice: the later file would silently replace the earlier one in the cluster.
 */
public final class DuplicateObject implements ObjectRule {
  @Override
  public String id() {
    return "K8S-102";
  }

  @Override
  public Severity elsewhere() {
    return Severity.WARNING;
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
            object
                + " is defined here and in "
                + first.path()
                + "; in the cluster one replaces the other",
            "set metadata.name to another name, or keep one of the two files");
      }
    }
  }
}
