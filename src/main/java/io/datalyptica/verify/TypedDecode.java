package io.datalyptica.verify;

import io.datalyptica.bundle.ObjectIndex;
import io.datalyptica.diagnostic.Severity;
import io.datalyptica.rule.ObjectReport;
import io.datalyptica.rule.ObjectRule;
import io.datalyptica.rule.RuleDoc;

/** The typed check as a rule, so that its findings have an id and a page. Only judging loads Jackson and fabric8. */
public final class TypedDecode implements ObjectRule {
  private static final RuleDoc DOC =
      RuleDoc.of(
          "K8S-107",
          Severity.ERROR,
          "a field that its kind does not have, or of another type",
          """
          Every object is decoded with the typed model of its kind (fabric8 kubernetes-client 7.3, made from the Go types of Kubernetes and
          OpenShift), unknown fields refused. An API server drops an unknown field when the client does not ask for strict validation: a
          misspelt `readynessProbe` is a pod without a probe. A number where a text belongs (`value: 1` of an environment variable) is
          refused by the API server. Kinds without a model, such as PostgresCluster, are left to their JSON schemas.
          """,
          """
          Mend the field's name or value in the template of the file.
          """,
          "fabric8io/kubernetes-client 7.3 models; Kubernetes API conventions, field validation");

  @Override
  public RuleDoc doc() {
    return DOC;
  }

  @Override
  public void judge(ObjectIndex index, ObjectReport report) {
    for (TypedFault fault : TypedCheck.of(index).faults()) {
      report.found(
          fault.object(),
          fault.at(),
          fault.object() + ": " + fault.at().mark().pointer() + " " + fault.message(),
          "mend the field in the template of " + fault.object().path());
    }
  }
}
