package io.datalyptica.rule.object;

import io.datalyptica.bundle.K8sObject;
import io.datalyptica.bundle.ManifestValue;
import io.datalyptica.bundle.ObjectIndex;
import io.datalyptica.bundle.PodTemplate;
import io.datalyptica.diagnostic.Severity;
import java.util.List;

/** Every container says what it needs and where its memory ends. */
public final class UnboundedContainer implements ObjectRule {
  private static final List<String> NEEDED =
      List.of("resources.requests.cpu", "resources.requests.memory", "resources.limits.memory");

  @Override
  public String id() {
    return "K8S-106";
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

  private static void judge(K8sObject object, ManifestValue container, ObjectReport report) {
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
