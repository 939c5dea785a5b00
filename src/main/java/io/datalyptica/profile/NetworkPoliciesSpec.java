package io.datalyptica.profile;

import java.util.List;
import java.util.Map;

/**
 * Who may reach the platform.
 *
 * @param enabled whether network policies are rendered
 * @param clients pods of other namespaces that are let in
 */
public record NetworkPoliciesSpec(boolean enabled, List<ClientSpec> clients) {
  public NetworkPoliciesSpec {
    clients = List.copyOf(clients);
  }

  /**
   * Pods of another namespace.
   *
   * @param pods their labels; empty: all of the namespace
   * @param to names of the components that they reach; empty: all
   */
  public record ClientSpec(DnsLabel namespace, Map<String, String> pods, List<DnsLabel> to) {
    public ClientSpec {
      pods = Ordered.copyOf(pods);
      to = List.copyOf(to);
    }

    /** Whether it is let in to the component of that name. */
    public boolean reaches(String component) {
      boolean all = to.isEmpty();
      for (DnsLabel one : to) {
        all |= one.value().equals(component);
      }
      return all;
    }
  }
}
