package io.datalyptica.rule;

import io.datalyptica.bundle.K8sObject;
import io.datalyptica.bundle.ObjectIndex;
import io.datalyptica.bundle.PodTemplate;
import io.datalyptica.bundle.Selector;
import io.datalyptica.diagnostic.Severity;
import java.util.List;
import java.util.Optional;

/**
 * Every selector takes something: a Service without pods, or a policy that guards nothing, looks
 * healthy in every list.
 */
public final class EmptySelector implements ObjectRule {
  @Override
  public RuleDoc doc() {
    return RuleDoc.of(
        "K8S-104",
        Severity.ERROR,
        "a selector that matches nothing in the tree",
        """
        A Service, PodDisruptionBudget, NetworkPolicy, monitor, affinity or spread term acts on what its labels
        select. When they select nothing the object is accepted and does nothing: no endpoints, no protection during
        a drain, no spreading. Selected are the pod templates of the tree in the same namespace, the pods that
        Crunchy's operator and CloudNativePG label themselves (`postgres-operator.crunchydata.com/...`, `cnpg.io/...`),
        the labels that controllers add
        (`statefulset.kubernetes.io/pod-name`, `job-name`), and, for a ServiceMonitor, Services. Selectors for other
        namespaces are not judged.
        """,
        """
        Set the selector to labels that the pods, or for a ServiceMonitor the Services, carry.
        """,
        "kubernetes.io/docs/concepts/overview/working-with-objects/labels;"
            + " CrunchyData/postgres-operator internal/naming/labels.go");
  }

  @Override
  public Severity elsewhere() {
    return Severity.WARNING;
  }

  @Override
  public void judge(ObjectIndex index, ObjectReport report) {
    for (K8sObject object : index.objects()) {
      for (Selector selector : Selector.of(object)) {
        boolean takes =
            switch (selector.of()) {
              case PODS -> !pods(object, selector, index).isEmpty();
              case SERVICES -> !selector.services(index).isEmpty();
            };
        if (!takes) {
          String what = selector.of() == Selector.Target.PODS ? "pods" : "Services";
          report.found(
              object,
              selector.at(),
              object
                  + " selects "
                  + what
                  + " with "
                  + selector.text()
                  + ", which no "
                  + what
                  + " of the tree carry",
              "set the selector to labels that the " + what + " carry");
        }
      }
    }
  }

  /** A workload's own selector has to take its own pods; the API server refuses anything else. */
  private static List<PodTemplate> pods(K8sObject object, Selector selector, ObjectIndex index) {
    boolean own = selector.at().mark().pointer().equals("/spec/selector");
    Optional<PodTemplate> template = own ? PodTemplate.of(object) : Optional.empty();
    return template.isPresent()
        ? selector.pods(List.of(template.get()))
        : selector.pods(index.pods());
  }
}
