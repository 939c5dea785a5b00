package io.datalyptica.rule;

import io.datalyptica.diagnostic.Fix;
import io.datalyptica.fact.Facts;
import io.datalyptica.plan.Plan;
import io.datalyptica.plan.Platform;
import io.datalyptica.plan.RoutePlan;
import io.datalyptica.plan.Slice;
import io.datalyptica.profile.CertificateSpec;
import io.datalyptica.profile.NetworkPoliciesSpec.ClientSpec;
import java.util.ArrayList;
import java.util.List;

/** Ways into the platform: Routes, and the absence of policies. */
final class NetworkRules {
  private static final int LONGEST_LABEL = 63;
  private static final int LONGEST_NAME = 253;

  private NetworkRules() {}

  static void judge(Plan plan, Report report) {
    List<RoutePlan> hosted = new ArrayList<>();
    List<String> hostless = new ArrayList<>();
    for (Slice slice : plan.slices()) {
      for (RoutePlan route : slice.common().routes()) {
        if (route.host().isEmpty()) {
          hostless.add(route.what());
        } else {
          illegalHost(route, report);
          sharedHost(hosted, route, report);
          wildcardMissed(plan.platform(), route, report);
          certificate(plan.platform(), route, report);
          hosted.add(route);
        }
      }
    }
    missingAppsDomain(hostless, report);
    openNetwork(plan, report);
    clients(plan, report);
  }

  private static void clients(Plan plan, Report report) {
    List<ClientSpec> clients = plan.platform().clients();
    for (int i = 0; i < clients.size(); i++) {
      String pointer = "/spec/networkPolicies/clients/" + i;
      ownNamespace(plan, clients.get(i), pointer, report);
      reachesNothing(plan, clients.get(i), pointer, report);
    }
    if (!clients.isEmpty() && !plan.platform().networkPolicies()) {
      idleClients(clients.size(), report);
    }
  }

  /** NET-102 */
  private static void ownNamespace(Plan plan, ClientSpec client, String pointer, Report report) {
    if (!client.namespace().value().equals(plan.platform().namespace().value())) {
      return;
    }
    report.found(
        "NET-102",
        pointer + "/namespace",
        client.namespace()
            + " is the platform's own namespace, whose pods are let in already; what they lack is"
            + " the way out",
        "remove this client, and give its pods the label "
            + "datalyptica.io/client-NAME: \"true\" of what they reach (docs/README.md, Clients)");
  }

  /** NET-103 */
  private static void reachesNothing(Plan plan, ClientSpec client, String pointer, Report report) {
    List<String> names = new ArrayList<>();
    for (Slice slice : plan.slices()) {
      if (!slice.listeners().isEmpty()) {
        names.add(slice.common().name());
      }
    }
    for (int i = 0; i < client.to().size(); i++) {
      if (!names.contains(client.to().get(i).value())) {
        report.found(
            "NET-103",
            pointer + "/to/" + i,
            "no component that clients reach is called "
                + client.to().get(i)
                + ": pods of namespace "
                + client.namespace()
                + " time out",
            names.isEmpty()
                ? "remove it: this platform has nothing that clients reach"
                : "write one of "
                    + String.join(", ", names)
                    + ", or leave `to` out for all of them");
      }
    }
  }

  /** NET-104 */
  private static void idleClients(int clients, Report report) {
    report.found(
        "NET-104",
        "/spec/networkPolicies/clients",
        "networkPolicies.enabled is false, so nobody is kept out, and "
            + (clients == 1 ? "this client is" : "these " + clients + " clients are")
            + " let in like everybody else",
        "set networkPolicies.enabled: true, or remove networkPolicies.clients");
  }

  /** NET-001 */
  private static void missingAppsDomain(List<String> hostless, Report report) {
    if (hostless.isEmpty()) {
      return;
    }
    boolean one = hostless.size() == 1;
    report.found(
        "NET-001",
        "/spec/appsDomain",
        (one ? "the Route of " : "the Routes of ")
            + String.join(" and of ", hostless)
            + (one ? " has" : " have")
            + " no host, because there is no appsDomain to derive it from",
        "set spec.appsDomain to the wildcard domain of the cluster's router, such as"
            + " apps.example.com");
  }

  /** NET-002 */
  private static void illegalHost(RoutePlan route, Report report) {
    String host = route.host().get();
    int label = longestLabel(host);
    if (label > LONGEST_LABEL) {
      report.found(
          "NET-002",
          route.pointer() + "/host",
          "the host "
              + host
              + " has a label of "
              + label
              + " characters, "
              + LONGEST_LABEL
              + " are legal: the Route is refused",
          "set host to a shorter name");
    } else if (host.length() > LONGEST_NAME) {
      report.found(
          "NET-002",
          route.pointer() + "/host",
          "the host is "
              + host.length()
              + " characters long, "
              + LONGEST_NAME
              + " are legal: the Route is refused",
          "set host to a shorter name");
    }
  }

  private static int longestLabel(String host) {
    int longest = 0;
    int start = 0;
    for (int i = 0; i <= host.length(); i++) {
      if (i == host.length() || host.charAt(i) == '.') {
        longest = Math.max(longest, i - start);
        start = i + 1;
      }
    }
    return longest;
  }

  /** NET-002 */
  private static void sharedHost(List<RoutePlan> others, RoutePlan route, Report report) {
    for (RoutePlan other : others) {
      if (other.host().equals(route.host())) {
        report.found(
            "NET-002",
            route.pointer() + "/host",
            route.what()
                + " and "
                + other.what()
                + " have the host "
                + route.host().get()
                + ": the router admits one of them and the other never answers",
            "give " + field(route, "host") + " and " + field(other, "host") + " different names");
        return;
      }
    }
  }

  /** Such as {@code console.host}. */
  private static String field(RoutePlan route, String key) {
    return route.pointer().substring(route.pointer().lastIndexOf('/') + 1) + "." + key;
  }

  /** K8S-125 */
  private static void wildcardMissed(Platform platform, RoutePlan route, Report report) {
    if (platform.appsDomain().isEmpty() || route.certificate().isPresent()) {
      return;
    }
    String apps = "." + platform.appsDomain().get().value();
    String host = route.host().get();
    // A wildcard stands for one label.
    if (host.endsWith(apps) && host.indexOf('.') == host.length() - apps.length()) {
      return;
    }
    report.found(
        "K8S-125",
        route.pointer() + "/host",
        "at "
            + host
            + " the router shows clients of "
            + route.what()
            + " its certificate for *"
            + apps
            + ", which has another name: they refuse it",
        (platform.routesReadSecrets()
                ? "set "
                    + field(route, "certificate.secret")
                    + " to a Secret with a certificate for "
                    + host
                : "set "
                    + field(route, "certificate.issuer")
                    + " to an issuer of cert-manager that makes one for "
                    + host)
            + ", or leave host out, for one label below "
            + platform.appsDomain().get());
  }

  private static void certificate(Platform platform, RoutePlan route, Report report) {
    if (route.certificate().isEmpty()) {
      return;
    }
    CertificateSpec certificate = route.certificate().get();
    if (certificate.secret().isPresent() == certificate.issuer().isPresent()) {
      undecided(certificate, route, report);
    } else if (certificate.secret().isPresent() && !platform.routesReadSecrets()) {
      unread(platform, certificate, route, report);
    }
  }

  /** K8S-126 */
  private static void unread(
      Platform platform, CertificateSpec certificate, RoutePlan route, Report report) {
    report.found(
        "K8S-126",
        route.pointer() + "/certificate/secret",
        "OpenShift "
            + platform.openshift()
            + " drops the field by which a Route names the Secret "
            + certificate.secret().get()
            + ": "
            + route.what()
            + " shows the router's own certificate",
        "set "
            + field(route, "certificate.issuer")
            + " in its place, where cert-manager's controller for Routes runs, or upgrade to"
            + " OpenShift "
            + Facts.text("since.route-certificate"));
  }

  /** K8S-127 */
  private static void undecided(CertificateSpec certificate, RoutePlan route, Report report) {
    boolean both = certificate.secret().isPresent();
    report.found(
        "K8S-127",
        route.pointer() + "/certificate",
        both
            ? "the certificate of "
                + route.what()
                + " would come from a Secret and from an issuer: a Route takes one of them, and the"
                + " API server refuses the other"
            : "the certificate of "
                + route.what()
                + " comes from nowhere: the Route shows the router's own",
        both
            ? "remove "
                + field(route, "certificate.secret")
                + " or "
                + field(route, "certificate.issuer")
            : "set "
                + field(route, "certificate.secret")
                + " or "
                + field(route, "certificate.issuer")
                + ", or remove certificate");
  }

  /** NET-003 */
  private static void openNetwork(Plan plan, Report report) {
    if (plan.platform().networkPolicies() || plan.capacity().groups().isEmpty()) {
      return;
    }
    report.found(
        "NET-003",
        "/spec/networkPolicies/enabled",
        "network policies are off: every pod of the cluster reaches the ports of this platform",
        "set networkPolicies.enabled: true",
        new Fix("/spec/networkPolicies/enabled", "true"));
  }
}
