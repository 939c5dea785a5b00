package io.datalyptica.plan;

import io.datalyptica.fact.Facts;
import io.datalyptica.profile.CommonSpec.ResourcesSpec;
import io.datalyptica.profile.DnsLabel;
import io.datalyptica.profile.DnsName;
import io.datalyptica.profile.GitopsSpec;
import io.datalyptica.profile.Metadata;
import io.datalyptica.profile.MonitoringSpec;
import io.datalyptica.profile.NetworkPoliciesSpec;
import io.datalyptica.profile.NodesSpec;
import io.datalyptica.profile.OpenShiftVersion;
import io.datalyptica.profile.PlatformSpec;
import io.datalyptica.profile.Profile;
import io.datalyptica.profile.Tier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What all components share. */
public record Platform(Metadata metadata, PlatformSpec spec, SecretSource secretSource) {
  public static Platform of(Profile profile) {
    Metadata metadata = profile.metadata();
    PlatformSpec spec = profile.spec();
    return new Platform(metadata, spec, SecretSource.of(spec.secrets(), metadata.name().value()));
  }

  public DnsLabel name() {
    return metadata.name();
  }

  public Map<String, String> labels() {
    return metadata.labels();
  }

  public Map<String, String> annotations() {
    return metadata.annotations();
  }

  public DnsLabel namespace() {
    return spec.namespace().name();
  }

  public Tier tier() {
    return spec.tier();
  }

  public OpenShiftVersion openshift() {
    return spec.openshift();
  }

  /** Whether {@code oc wait} of this release can wait for something that is not there yet. */
  public boolean waitsForCreation() {
    return openshift().minor() >= OpenShiftVersion.minor(Facts.text("since.wait-for-create"));
  }

  /** Whether Routes of this release take a certificate from a Secret. */
  public boolean routesReadSecrets() {
    return openshift().minor() >= OpenShiftVersion.minor(Facts.text("since.route-certificate"));
  }

  public DnsName clusterDomain() {
    return spec.clusterDomain();
  }

  public Optional<DnsName> appsDomain() {
    return spec.appsDomain();
  }

  /** Of every volume of which a component says nothing else. */
  public Optional<String> storageClass() {
    return spec.storageClass();
  }

  public NodesSpec nodes() {
    return spec.nodes();
  }

  /** The mirror in front of every image. */
  public Optional<String> registry() {
    return spec.images().registry();
  }

  public List<DnsName> pullSecrets() {
    return spec.images().pullSecrets();
  }

  /** The pull secrets as what must exist beforehand. */
  public List<SecretNeed> pullSecretNeeds() {
    List<SecretNeed> needs = new ArrayList<>();
    for (DnsName name : pullSecrets()) {
      SecretValue credentials =
          SecretValue.Given.beforehand(
              "registry credentials, in a Secret of type kubernetes.io/dockerconfigjson",
              "copy the pull secret that your registry hands out into the namespace, under this"
                  + " name");
      needs.add(
          new SecretNeed(
              name.value(),
              SecretNeed.Type.DOCKER_CONFIG,
              List.of(new SecretNeed.Key(".dockerconfigjson", credentials)),
              List.of("the pull of every image")));
    }
    return needs;
  }

  public MonitoringSpec monitoring() {
    return spec.monitoring();
  }

  public boolean networkPolicies() {
    return spec.namespace().networkPolicies().enabled();
  }

  /** Pods of other namespaces that are let in. */
  public List<NetworkPoliciesSpec.ClientSpec> clients() {
    return spec.namespace().networkPolicies().clients();
  }

  /** Whether every container has a CPU limit. */
  public boolean cpuLimits() {
    return spec.namespace().cpuLimits();
  }

  /** What a container gets: {@code usual}, with what the profile says of it on top. */
  public Resources resources(Resources usual, ResourcesSpec asked) {
    Resources all = usual.with(asked);
    return cpuLimits() ? all.throttled() : all;
  }

  /**
   * The platform's own PriorityClass of pods that serve; empty when it has none. A namespace has
   * one platform, and its name is unlike any other's on the cluster.
   */
  public Optional<String> servingClass() {
    return priorityClass("-serving");
  }

  /** The same of Jobs, which go before what serves does. */
  public Optional<String> jobsClass() {
    return priorityClass("-jobs");
  }

  private Optional<String> priorityClass(String what) {
    return spec.namespace().priorityClasses()
        ? Optional.of(namespace().value() + what)
        : Optional.empty();
  }

  /** Whether the namespace is bounded by what the platform asks. */
  public boolean quota() {
    return spec.namespace().quota();
  }

  public GitopsSpec gitops() {
    return spec.gitops();
  }

  /**
   * The host by which pods of any namespace reach a Service: {@code
   * <service>.<namespace>.svc.<clusterDomain>}.
   */
  public String serviceHost(String service) {
    return service + "." + namespace() + ".svc." + clusterDomain();
  }

  /**
   * The derived host of a Route, {@code <name>-<namespace>.<appsDomain>}; empty without an apps
   * domain, which a rule reports.
   */
  public Optional<String> routeHost(String name) {
    return appsDomain().isEmpty()
        ? Optional.empty()
        : Optional.of(name + "-" + namespace() + "." + appsDomain().get());
  }
}
