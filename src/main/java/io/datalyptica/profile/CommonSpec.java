package io.datalyptica.profile;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What every component takes.
 *
 * @param resources of its main container
 * @param containers what the profile says of each of the others, by the name it has there
 */
public record CommonSpec(
    Optional<ImageReference> image,
    ResourcesSpec resources,
    Map<String, ResourcesSpec> containers,
    Optional<String> storageClass,
    Spread spread,
    Map<String, String> nodeSelector,
    List<TolerationSpec> tolerations,
    Optional<String> priorityClassName,
    Map<String, String> labels,
    Map<String, String> annotations) {
  public CommonSpec {
    containers = Ordered.copyOf(containers);
    nodeSelector = Ordered.copyOf(nodeSelector);
    tolerations = List.copyOf(tolerations);
    labels = Ordered.copyOf(labels);
    annotations = Ordered.copyOf(annotations);
  }

  /** Of a container that the component's shape names. */
  public ResourcesSpec container(String name) {
    return Objects.requireNonNull(containers.get(name), name);
  }

  /** Requests and limits; each may be left to the component's own default. */
  public record ResourcesSpec(
      Optional<Quantity> cpuRequest,
      Optional<Quantity> memoryRequest,
      Optional<Quantity> cpuLimit,
      Optional<Quantity> memoryLimit) {}

  /** A Kubernetes toleration; {@code operator} and {@code effect} are Kubernetes' own words. */
  public record TolerationSpec(
      Optional<String> key,
      Optional<String> operator,
      Optional<String> value,
      Optional<String> effect,
      Optional<Long> tolerationSeconds) {}
}
