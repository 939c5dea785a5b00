package io.datalyptica.rule.object;

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
  public String id() {
    return "K8S-104";
  }

  @Override
  public Severity elsewhere() {
    return Severity.WARNING;
  }

  @Override
  public void judge(ObjectIndex index, ObjectReport report) {
    for (K8sObject object : index.objects()) {
      for (Selector selector : index.selectors(object)) {
        boolean takes =
            switch (selector.of()) {
              case PODS -> !pods(object, selector, index).isEmpty();
              case SERVICES -> !selector.services(index).isEmpty();
            };
        if (!takes && !forClients(selector)) {
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

  /** A label that the platform offers to pods which are not part of the tree. */
  private static boolean forClients(Selector selector) {
    return selector.text().startsWith("datalyptica.io/client-");
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
