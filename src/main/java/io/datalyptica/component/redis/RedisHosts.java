package io.datalyptica.component.redis;

import io.datalyptica.component.redis.RedisSpec.Addressing;
import io.datalyptica.plan.Platform;

/**
 * The hosts of a group. A certificate of the service CA has the names of its own Service alone, and
 * of a headless one those of all its pods (service-ca-operator, certSubjectsForService).
 *
 * @param sentinel whether a Sentinel runs in each pod
 */
record RedisHosts(Platform platform, RedisNames names, RedisPlan.Wire wire, boolean sentinel) {
  /** The only cluster domain that certificates of the service CA name. */
  private static final String CERTIFIED_DOMAIN = "cluster.local";

  /** By which the nodes reach pod {@code ordinal}. */
  String node(int ordinal) {
    return sentinel && wire.addressing() == Addressing.HOSTNAME
        ? pod(ordinal)
        : service(names.node(ordinal));
  }

  /** By which clients reach pod {@code ordinal}: one that the certificate has, if there is one. */
  String client(int ordinal) {
    return sentinel && wire.tls() ? pod(ordinal) : node(ordinal);
  }

  /** Behind which all Sentinels stand. */
  String sentinels() {
    return service(wire.tls() ? names.headless() : names.sentinel());
  }

  private String pod(int ordinal) {
    return names.node(ordinal) + "." + service(names.headless());
  }

  /** Certificates know no other cluster domain; the resolver's search list finds what is short. */
  private String service(String name) {
    return wire.tls() && !platform.clusterDomain().value().equals(CERTIFIED_DOMAIN)
        ? name + "." + platform.namespace() + ".svc"
        : platform.serviceHost(name);
  }
}
