package io.datalyptica.rule;

import io.datalyptica.bundle.K8sObject;
import io.datalyptica.bundle.ObjectIndex;
import io.datalyptica.bundle.PortName;
import io.datalyptica.diagnostic.Severity;

/** A port that is used by name has that name where it is looked up. */
public final class UnknownPortName implements ObjectRule {
  @Override
  public RuleDoc doc() {
    return RuleDoc.of(
        "K8S-105",
        Severity.ERROR,
        "a port name that does not resolve",
        """
        A Service's `targetPort` by name is looked up in the containers of the pods it selects, a Route's in its
        Service, a ServiceMonitor's `port` in the Services it selects, a probe's in its own container. A name that
        is not there leaves the Service without endpoints, the monitor without targets, or the probe failing; none
        of them is refused when applied.
        """,
        """
        Use a name from `ports[].name` of the containers or of the Service, or give the port that name.
        """,
        "kubernetes.io/docs/concepts/services-networking/service; prometheus-operator api.md,"
            + " Endpoint");
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
