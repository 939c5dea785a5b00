package io.datalyptica.profile;

import java.util.Map;

/**
 * Whether ServiceMonitors, PodMonitors and PrometheusRules are rendered, and the labels a
 * Prometheus selects them by.
 */
public record MonitoringSpec(boolean enabled, Map<String, String> labels) {
  public MonitoringSpec {
    labels = Ordered.copyOf(labels);
  }
}
