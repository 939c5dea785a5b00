package io.datalyptica.rule.object;

import io.datalyptica.bundle.K8sObject;
import io.datalyptica.bundle.ManifestValue;
import io.datalyptica.bundle.ObjectIndex;
import io.datalyptica.bundle.PodTemplate;
import io.datalyptica.bundle.Selector;
import io.datalyptica.diagnostic.Severity;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** What one policy lets out, the policies of the pods it goes to let in. */
public final class ClosedAtTheOtherEnd implements ObjectRule {
  @Override
  public String id() {
    return "NET-101";
  }

  @Override
  public Severity elsewhere() {
    return Severity.WARNING;
  }

  @Override
  public void judge(ObjectIndex index, ObjectReport report) {
    List<Policy> policies = new ArrayList<>();
    // By the very pods: comparing whole templates by value would take longer than all the rest.
    Map<PodTemplate, List<Policy>> guards = new IdentityHashMap<>();
    for (K8sObject object : index.ofKind("NetworkPolicy")) {
      Policy policy = new Policy(object, taken(object, object.at("spec.podSelector"), index));
      policies.add(policy);
      for (PodTemplate pods : policy.pods()) {
        guards.computeIfAbsent(pods, _ -> new ArrayList<>()).add(policy);
      }
    }
    for (Policy policy : policies) {
      for (ManifestValue rule : policy.object().at("spec.egress").items()) {
        for (ManifestValue peer : rule.get("to").items()) {
          if (isHere(peer)) {
            List<PodTemplate> targets = taken(policy.object(), peer.get("podSelector"), index);
            for (ManifestValue port : rule.get("ports").items()) {
              judge(new Opening(guards, policy, targets, port), report);
            }
          }
        }
      }
    }
  }

  private static void judge(Opening opening, ObjectReport report) {
    List<PodTemplate> sources = opening.from().pods();
    boolean known =
        !sources.isEmpty() && !opening.targets().isEmpty(); // an empty selector is another rule's
    if (known && !opening.isLetIn()) {
      K8sObject policy = opening.from().object();
      String port = opening.port().get("port").text().orElse("any");
      String target = opening.targets().getFirst().owner().toString();
      report.found(
          policy,
          opening.port(),
          policy
              + " lets connections out to port "
              + port
              + " of "
              + target
              + ", where nothing lets them in",
          "open port " + port + " in the ingress of the policy that selects " + target);
    }
  }

  /** Whether a peer means pods of the policy's own namespace. */
  private static boolean isHere(ManifestValue peer) {
    return peer.get("podSelector").isPresent() && peer.get("namespaceSelector").isAbsent();
  }

  private static List<PodTemplate> taken(
      K8sObject policy, ManifestValue selector, ObjectIndex index) {
    return new Selector(policy, selector, Selector.Target.PODS).pods(index.pods());
  }

  /** A policy with the pods that it selects. */
  private record Policy(K8sObject object, List<PodTemplate> pods) {
    boolean isForIngress() {
      List<ManifestValue> types = object.at("spec.policyTypes").items();
      for (ManifestValue type : types) {
        if (type.text().orElse("").equals("Ingress")) {
          return true;
        }
      }
      return types.isEmpty();
    }
  }

  /** One port of an egress rule: from the pods of a policy to some pods. */
  private record Opening(
      Map<PodTemplate, List<Policy>> guards,
      Policy from,
      List<PodTemplate> targets,
      ManifestValue port) {

    boolean isLetIn() {
      for (PodTemplate target : targets) {
        if (isLetInBy(target)) {
          return true;
        }
      }
      return false;
    }

    private boolean isLetInBy(PodTemplate target) {
      boolean isolated = false;
      for (Policy policy : guards.getOrDefault(target, List.of())) {
        if (policy.isForIngress()) {
          isolated = true;
          for (ManifestValue rule : policy.object().at("spec.ingress").items()) {
            if (takesPort(rule, target) && takesSource(policy.object(), rule)) {
              return true;
            }
          }
        }
      }
      return !isolated;
    }

    private boolean takesSource(K8sObject policy, ManifestValue rule) {
      List<ManifestValue> peers = rule.get("from").items();
      for (ManifestValue peer : peers) {
        Selector clients = new Selector(policy, peer.get("podSelector"), Selector.Target.PODS);
        if (isHere(peer) && !clients.pods(from.pods()).isEmpty()) {
          return true;
        }
      }
      return peers.isEmpty();
    }

    private boolean takesPort(ManifestValue rule, PodTemplate target) {
      List<ManifestValue> ports = rule.get("ports").items();
      for (ManifestValue other : ports) {
        if (isSame(other, target)) {
          return true;
        }
      }
      return ports.isEmpty();
    }

    private boolean isSame(ManifestValue other, PodTemplate target) {
      String protocol = port.get("protocol").text().orElse("TCP");
      return protocol.equals(other.get("protocol").text().orElse("TCP"))
          && target.portNumber(port.get("port")).equals(target.portNumber(other.get("port")));
    }
  }
}
