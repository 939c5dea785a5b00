package io.datalyptica.plan;

import io.datalyptica.profile.CaSpec;
import io.datalyptica.profile.DnsName;
import java.util.Optional;

/**
 * Where the certificates stand that a server's is checked against: a key of an object of the
 * platform's namespace.
 */
public record CaSource(Kind kind, String name, String key) {
  /** What holds the bundle. */
  public enum Kind {
    CONFIG_MAP,
    SECRET
  }

  /**
   * The CA of OpenShift's service-serving certificates, which every namespace has
   * (openshift/service-ca-operator).
   */
  public static CaSource serviceCa() {
    return new CaSource(Kind.CONFIG_MAP, "openshift-service-ca.crt", "service-ca.crt");
  }

  /** The object that the profile names; empty when it names none. */
  public static Optional<CaSource> of(CaSpec ca) {
    Optional<DnsName> name = ca.configMap().isPresent() ? ca.configMap() : ca.secret();
    Kind kind = ca.configMap().isPresent() ? Kind.CONFIG_MAP : Kind.SECRET;
    return name.map(n -> new CaSource(kind, n.value(), ca.key()));
  }

  /** A file name for it: never one that a client takes for a configuration. */
  public String file() {
    return key.endsWith(".crt") || key.endsWith(".pem") ? key : "ca.crt";
  }
}
