package io.datalyptica.profile;

import java.util.Optional;

/**
 * What a profile says of the platform as a whole, beside its components.
 *
 * @param appsDomain the wildcard domain of Routes
 * @param storageClass of every volume of which a component says nothing else
 */
public record PlatformSpec(
    Tier tier,
    OpenShiftVersion openshift,
    NamespaceSpec namespace,
    DnsName clusterDomain,
    Optional<DnsName> appsDomain,
    Optional<String> storageClass,
    NodesSpec nodes,
    ImagesSpec images,
    SecretsSpec secrets,
    MonitoringSpec monitoring,
    GitopsSpec gitops) {}
