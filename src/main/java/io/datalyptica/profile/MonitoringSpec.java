package io.datalyptica.profile;

import java.util.Map;

/**
 * Metrics and alerts.
 *
 * @param enabled whether ServiceMonitors, PodMonitors and PrometheusRules are rendered
 * @param labels a Prometheus selects them by
 * @param enableUserWorkload what switches OpenShift's monitoring of user projects on is rendered
 * @param runbooks where the tree's {@code docs} are published, without a slash at its end; {@code
 *     ""} when they are not
 */
public record MonitoringSpec(
    boolean enabled, Map<String, String> labels, boolean enableUserWorkload, String runbooks) {
  public MonitoringSpec {
    labels = Ordered.copyOf(labels);
  }
}
