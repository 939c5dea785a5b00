package io.datalyptica.rule;

import io.datalyptica.bundle.K8sObject;
import io.datalyptica.bundle.ObjectIndex;
import io.datalyptica.bundle.PodTemplate;
import io.datalyptica.bundle.Value;
import io.datalyptica.diagnostic.Severity;
import java.util.List;

/** Every container says what it needs and where its memory ends. */
public final class UnboundedContainer implements ObjectRule {
  private static final List<String> NEEDED =
      List.of("resources.requests.cpu", "resources.requests.memory", "resources.limits.memory");

  @Override
  public RuleDoc doc() {
    return RuleDoc.of(
        "K8S-106",
        Severity.ERROR,
        "a container without requests or without a memory limit",
        """
        Without requests the scheduler counts the container as nothing and the node fills up; in a namespace with a
        ResourceQuota the pod is refused (kubernetes.io/docs/concepts/policy/resource-quotas). Without a memory
        limit a leak takes the node's memory, and the kernel picks a victim among all pods of the node. A CPU limit
        is not asked for: throttling a database helps nobody. Init containers count: a quota asks for theirs too.
        """,
        """
        Set `resources.requests.cpu`, `resources.requests.memory` and `resources.limits.memory`.
        """,
        "kubernetes.io/docs/concepts/policy/resource-quotas;"
            + " kubernetes.io/docs/concepts/configuration/manage-resources-containers");
  }

  @Override
  public Severity elsewhere() {
    return Severity.WARNING;
  }

  @Override
  public void judge(ObjectIndex index, ObjectReport report) {
    for (K8sObject object : index.objects()) {
      PodTemplate.of(object)
          .ifPresent(pods -> pods.containers().forEach(c -> judge(object, c, report)));
    }
  }

  private static void judge(K8sObject object, Value container, ObjectReport report) {
    for (String field : NEEDED) {
      if (container.at(field).isAbsent()) {
        report.found(
            object,
            container.at(field),
            "container "
                + container.get("name").text().orElse("?")
                + " of "
                + object
                + " has no "
                + field,
            "set " + field);
      }
    }
  }
}
