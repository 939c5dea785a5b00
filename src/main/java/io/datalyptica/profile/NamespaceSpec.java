package io.datalyptica.profile;

/**
 * The platform's namespace and what holds for everything in it.
 *
 * @param networkPolicies whether a pod is reached by nobody but those that need it
 * @param cpuLimits whether every container has a CPU limit
 * @param priorityClasses whether the platform has PriorityClasses of its own
 * @param quota whether the namespace is bounded by what the platform asks
 */
public record NamespaceSpec(
    DnsLabel name,
    NetworkPoliciesSpec networkPolicies,
    boolean cpuLimits,
    boolean priorityClasses,
    boolean quota) {}
