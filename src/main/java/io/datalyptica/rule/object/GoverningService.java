package io.datalyptica.rule.object;

import io.datalyptica.bundle.K8sObject;
import io.datalyptica.bundle.ManifestValue;
import io.datalyptica.bundle.ObjectIndex;
import io.datalyptica.bundle.PodTemplate;
import io.datalyptica.bundle.Selector;
import java.util.List;
import java.util.Optional;

/** The Service that gives the pods of a StatefulSet their names is headless and selects them. */
public final class GoverningService implements ObjectRule {
  @Override
  public String id() {
    return "K8S-110";
  }

  @Override
  public void judge(ObjectIndex index, ObjectReport report) {
    for (K8sObject set : index.ofKind("StatefulSet")) {
      ManifestValue name = set.at("spec.serviceName");
      Optional<K8sObject> service = index.find("Service", name.text().orElse(""));
      if (service.isPresent() && !names(service.get(), set)) {
        report.found(
            set,
            name,
            set
                + " has "
                + service.get()
                + " as its Service, which is not headless or does not select its pods",
            "set serviceName to a Service with clusterIP: None that selects the pods");
      }
    }
  }

  private static boolean names(K8sObject service, K8sObject set) {
    ManifestValue selector = service.at("spec.selector");
    List<PodTemplate> own = PodTemplate.of(set).map(List::of).orElse(List.of());
    return service.at("spec.clusterIP").text().orElse("").equals("None")
        && !selector.isEmpty()
        && !new Selector(service, selector, Selector.Target.PODS).pods(own).isEmpty();
  }
}
