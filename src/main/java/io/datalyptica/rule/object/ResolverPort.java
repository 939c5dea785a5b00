package io.datalyptica.rule.object;

import io.datalyptica.bundle.K8sObject;
import io.datalyptica.bundle.ManifestValue;
import io.datalyptica.bundle.ObjectIndex;
import io.datalyptica.diagnostic.Severity;

/**
 * A policy that lets pods out to OpenShift's DNS names the port of its pods, 5353, not the 53 of
 * their Service, which no policy ever sees.
 */
public final class ResolverPort implements ObjectRule {
  private static final long SERVICE = 53;
  private static final long PODS = 5353;

  @Override
  public String id() {
    return "K8S-118";
  }

  @Override
  public Severity elsewhere() {
    return Severity.WARNING;
  }

  @Override
  public void judge(ObjectIndex index, ObjectReport report) {
    for (K8sObject policy : index.ofKind("NetworkPolicy")) {
      for (ManifestValue rule : policy.at("spec.egress").items()) {
        ManifestValue ports = rule.get("ports");
        if (toDns(rule) && lets(ports, SERVICE) && !lets(ports, PODS)) {
          report.found(
              policy,
              ports,
              policy
                  + " lets pods out to openshift-dns on port 53, and its pods listen on 5353: no"
                  + " name is resolved",
              "add port 5353, UDP and TCP");
        }
      }
    }
  }

  private static boolean toDns(ManifestValue rule) {
    for (ManifestValue peer : rule.get("to").items()) {
      ManifestValue labels = peer.at("namespaceSelector.matchLabels");
      if (labels.get("kubernetes.io/metadata.name").text().orElse("").equals("openshift-dns")) {
        return true;
      }
    }
    return false;
  }

  private static boolean lets(ManifestValue ports, long port) {
    for (ManifestValue one : ports.items()) {
      String from = one.get("port").text().orElse("");
      String to = one.get("endPort").text().orElse(from);
      if (from.isEmpty() || number(from) <= port && port <= number(to)) {
        return true;
      }
    }
    return ports.items().isEmpty();
  }

  /** A port by name is none of these. */
  private static long number(String port) {
    long number = 0;
    for (int i = 0; i < port.length(); i++) {
      char c = port.charAt(i);
      if (c < '0' || c > '9' || i > 5) {
        return -1;
      }
      number = 10 * number + c - '0';
    }
    return number;
  }
}
