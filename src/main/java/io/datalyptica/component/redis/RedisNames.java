package io.datalyptica.component.redis;

/**
 * The names of everything one Redis group is made of, from its one name. They are part of the
 * contract with users: Sentinel-aware clients list the Services by name, and the volumes belong to
 * the name of the StatefulSet.
 *
 * @param name the group: its StatefulSet, its ServiceAccount, and the master's name in Sentinel
 */
public record RedisNames(String name) {
  public String statefulSet() {
    return name;
  }

  public String serviceAccount() {
    return name;
  }

  /** What Sentinel calls the group ({@code sentinel monitor <master-name>}). */
  public String master() {
    return name;
  }

  /** A pod, and the Service that leads to this pod alone. */
  public String node(int ordinal) {
    return name + "-" + ordinal;
  }

  /** The governing Service: a DNS record for each pod. */
  public String headless() {
    return name + "-headless";
  }

  /** The Service whose DNS answer lists every Sentinel. */
  public String sentinel() {
    return name + "-sentinel";
  }

  /** The claim of a pod's volume: template {@code data}. */
  public String claim(int ordinal) {
    return "data-" + node(ordinal);
  }

  /** The Secret in which the service CA puts the certificate of a Service. */
  public String tlsSecret(String service) {
    return service + "-tls";
  }

  public String config() {
    return name + "-config";
  }

  /** The Secret with the password, unless the profile names another. */
  public String credentials() {
    return name + "-credentials";
  }

  public String disruptionBudget() {
    return name;
  }

  public String networkPolicy() {
    return name;
  }

  public String monitor() {
    return name;
  }

  public String alerts() {
    return name + "-alerts";
  }
}
