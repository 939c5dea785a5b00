package io.datalyptica.plan;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Who an object belongs to, in the common labels of Kubernetes
 * (kubernetes.io/docs/concepts/overview/working-with-objects/common-labels).
 *
 * @param name the application, such as {@code minio}
 * @param instance the name that tells two of the same application apart
 * @param component its role in the platform, such as {@code object-store}
 */
public record Identity(String name, String instance, String component) {
  /**
   * The subset that selectors use; it never changes with unrelated fields, because selectors are
   * immutable.
   */
  public Map<String, String> selector() {
    Map<String, String> selector = new LinkedHashMap<>();
    selector.put("app.kubernetes.io/name", name);
    selector.put("app.kubernetes.io/instance", instance);
    return selector;
  }

  /** All five common labels. */
  public Map<String, String> labels(Platform platform) {
    Map<String, String> labels = selector();
    labels.put("app.kubernetes.io/component", component);
    labels.put("app.kubernetes.io/part-of", platform.name().value());
    labels.put("app.kubernetes.io/managed-by", "datalyptica");
    return labels;
  }
}
