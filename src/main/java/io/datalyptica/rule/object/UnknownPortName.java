package io.datalyptica.rule.object;

import io.datalyptica.bundle.K8sObject;
import io.datalyptica.bundle.ObjectIndex;
import io.datalyptica.bundle.PortName;
import io.datalyptica.diagnostic.Severity;

/** A port that is used by name has that name where it is looked up. */
public final class UnknownPortName implements ObjectRule {
  @Override
  public String id() {
    return "K8S-105";
  }

  @Override
  public Severity elsewhere() {
    return Severity.WARNING; // a patch of kustomize may add the port
  }

  @Override
  public void judge(ObjectIndex index, ObjectReport report) {
    for (K8sObject object : index.objects()) {
      for (PortName port : PortName.of(object, index)) {
        if (!port.resolves()) {
          report.found(
              object,
              port.at(),
              object
                  + " uses the port "
                  + port.name()
                  + ", and "
                  + port.where()
                  + " have no port of that name",
              "use a name from ports[].name there, or name the port " + port.name());
        }
      }
    }
  }
}
