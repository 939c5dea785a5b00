package io.datalyptica.plan;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a network policy selects to let a client through to an S3 API.
 *
 * @param pods labels of pods of the platform's namespace; empty when the store runs elsewhere
 * @param namespace the namespace behind a Service of this cluster; "" when the store is none
 * @param port the port of those pods, or of the store outside; policies see a pod's own port and
 *     not that of its Service, so it says nothing about the pods of another namespace
 */
public record Peer(Map<String, String> pods, String namespace, int port) {
  public Peer {
    pods = Collections.unmodifiableMap(new LinkedHashMap<>(pods));
  }

  public static Peer pods(Map<String, String> labels, int port) {
    return new Peer(labels, "", port);
  }

  /**
   * By the endpoint's host: {@code service.namespace.svc}, with or without the cluster's domain, or
   * anything else.
   */
  public static Peer of(S3Endpoint endpoint, String clusterDomain) {
    return new Peer(Map.of(), serviceNamespace(endpoint.host(), clusterDomain), endpoint.port());
  }

  /** The namespace of the Service that {@code host} names; "" when it names none. */
  static String serviceNamespace(String host, String clusterDomain) {
    boolean whole = host.endsWith(".svc." + clusterDomain);
    String name = whole ? host.substring(0, host.length() - clusterDomain.length() - 1) : host;
    if (!name.endsWith(".svc")) {
      return "";
    }
    String pair = name.substring(0, name.length() - ".svc".length());
    int dot = pair.indexOf('.');
    return dot > 0 && dot == pair.lastIndexOf('.') ? pair.substring(dot + 1) : "";
  }
}
