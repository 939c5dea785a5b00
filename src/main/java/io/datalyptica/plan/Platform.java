package io.datalyptica.plan;

import io.datalyptica.profile.DnsLabel;
import io.datalyptica.profile.DnsName;
import io.datalyptica.profile.MonitoringSpec;
import io.datalyptica.profile.NodesSpec;
import io.datalyptica.profile.OpenShiftVersion;
import io.datalyptica.profile.Tier;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What all components share. */
public record Platform(
    DnsLabel name,
    DnsLabel namespace,
    Tier tier,
    OpenShiftVersion openshift,
    DnsName clusterDomain,
    Optional<DnsName> appsDomain,
    NodesSpec nodes,
    Optional<String> registry,
    List<DnsName> pullSecrets,
    MonitoringSpec monitoring,
    boolean networkPolicies,
    SecretSource secretSource,
    Map<String, String> labels,
    Map<String, String> annotations) {

  /**
   * The host by which pods of any namespace reach a Service: {@code
   * <service>.<namespace>.svc.<clusterDomain>}.
   */
  public String serviceHost(String service) {
    return service + "." + namespace + ".svc." + clusterDomain;
  }

  /**
   * The derived host of a Route, {@code <name>-<namespace>.<appsDomain>}; empty without an apps
   * domain, which a rule reports.
   */
  public Optional<String> routeHost(String name) {
    return appsDomain.map(domain -> name + "-" + namespace + "." + domain);
  }
}
