package io.datalyptica.rule;

import io.datalyptica.bundle.K8sObject;
import io.datalyptica.bundle.ObjectIndex;
import io.datalyptica.bundle.PodTemplate;
import io.datalyptica.bundle.Selector;
import io.datalyptica.bundle.Value;
import io.datalyptica.diagnostic.Severity;
import java.util.List;

/** What one policy lets out, the policies of the pods it goes to let in. */
public final class ClosedAtTheOtherEnd implements ObjectRule {
  private static final RuleDoc DOC =
      RuleDoc.of(
          "NET-101",
          Severity.ERROR,
          "a connection that one policy lets out and no policy lets in",
          """
          Under default deny a connection needs two openings: egress where it starts and ingress where it ends. With
          one of them the client waits for a time-out, and nothing logs a refusal. Judged is every port of an egress
          rule to pods of the same namespace: at least one of the pods selected must let it in.
          """,
          """
          Add the port and its clients to `spec.ingress` of the policy of the target, or correct the egress rule.
          """,
          "kubernetes.io/docs/concepts/services-networking/network-policies, isolation of both directions");

  @Override
  public RuleDoc doc() {
    return DOC;
  }

  @Override
  public void judge(ObjectIndex index, ObjectReport report) {
    List<PodTemplate> pods = PodTemplate.of(index);
    for (K8sObject policy : index.ofKind("NetworkPolicy")) {
      List<PodTemplate> sources = taken(policy, policy.at("spec.podSelector"), pods);
      for (Value rule : policy.at("spec.egress").items()) {
        for (Value peer : rule.get("to").items()) {
          if (peer.get("podSelector").isPresent() && peer.get("namespaceSelector").isAbsent()) {
            List<PodTemplate> targets = taken(policy, peer.get("podSelector"), pods);
            for (Value port : rule.get("ports").items()) {
              judge(new Opening(index, pods, sources, targets, port), policy, report);
            }
          }
        }
      }
    }
  }

  private static void judge(Opening opening, K8sObject policy, ObjectReport report) {
    boolean known = !opening.sources().isEmpty() && !opening.targets().isEmpty(); // an empty selector is another rule's
    if (known && !opening.isLetIn()) {
      String port = opening.port().get("port").text().orElse("any");
      String target = opening.targets().getFirst().owner().toString();
      report.found(
          policy,
          opening.port(),
          policy + " lets connections out to port " + port + " of " + target + ", where nothing lets them in",
          "open port " + port + " in the ingress of the policy that selects " + target);
    }
  }

  private static List<PodTemplate> taken(K8sObject policy, Value selector, List<PodTemplate> pods) {
    return new Selector(policy, selector, Selector.Target.PODS).pods(pods);
  }

  /** One port of an egress rule: from some pods to some pods. */
  private record Opening(
      ObjectIndex index, List<PodTemplate> pods, List<PodTemplate> sources, List<PodTemplate> targets, Value port) {

    boolean isLetIn() {
      return targets.stream().anyMatch(this::isLetInBy);
    }

    private boolean isLetInBy(PodTemplate target) {
      boolean isolated = false;
      for (K8sObject policy : index.ofKind("NetworkPolicy")) {
        if (isolates(policy) && taken(policy, policy.at("spec.podSelector"), List.of(target)).contains(target)) {
          isolated = true;
          for (Value rule : policy.at("spec.ingress").items()) {
            if (takesPort(rule, target) && takesSource(policy, rule)) {
              return true;
            }
          }
        }
      }
      return !isolated;
    }

    private static boolean isolates(K8sObject policy) {
      List<Value> types = policy.at("spec.policyTypes").items();
      return types.isEmpty() || types.stream().anyMatch(t -> t.text().orElse("").equals("Ingress"));
    }

    private boolean takesSource(K8sObject policy, Value rule) {
      List<Value> from = rule.get("from").items();
      return from.isEmpty() || from.stream().anyMatch(peer -> isSource(policy, peer));
    }

    private boolean isSource(K8sObject policy, Value peer) {
      return peer.get("podSelector").isPresent()
          && peer.get("namespaceSelector").isAbsent()
          && taken(policy, peer.get("podSelector"), sources).stream().anyMatch(sources::contains);
    }

    private boolean takesPort(Value rule, PodTemplate target) {
      List<Value> ports = rule.get("ports").items();
      return ports.isEmpty() || ports.stream().anyMatch(p -> same(p, target));
    }

    private boolean same(Value other, PodTemplate target) {
      String protocol = port.get("protocol").text().orElse("TCP");
      return protocol.equals(other.get("protocol").text().orElse("TCP"))
          && target.portNumber(port.get("port")).equals(target.portNumber(other.get("port")));
    }
  }
}
