package io.datalyptica.bundle;

import java.util.List;

/**
 * What an operator makes of the objects that it knows, and what those name: where it is known, a
 * tree can be judged whole. A Subscription to the operator is one of the objects: it makes the
 * operator itself.
 */
public interface OperatorKinds {
  /** The pods that the operator composes for {@code object}. */
  default List<PodTemplate> pods(K8sObject object) {
    return List.of();
  }

  /** Adds what it makes beside them, as far as other objects or a person's commands name it. */
  default void made(K8sObject object, List<Outside> made) {}

  /** Gathers what {@code object} refers to. */
  default void references(K8sObject object, Reference.Collector found) {}

  /** Where {@code object} says how its pods are spread: what is like a pod spec. */
  default List<ManifestValue> placements(K8sObject object) {
    return List.of();
  }

  /** Where {@code object} has a key {@code image}. */
  default List<ManifestValue> images(K8sObject object) {
    return List.of();
  }

  /**
   * What a change of a field does to its objects that run, as lines of the form of {@code
   * change/fields.tsv}; "" when nothing is known.
   */
  default String fieldEffects() {
    return "";
  }

  /** Where {@code object} has a key {@code resources} for containers that the operator composes. */
  default List<ManifestValue> containers(K8sObject object) {
    return List.of();
  }

  /** Whether data, or the way to it, goes when {@code object} is deleted. */
  default boolean holdsData(K8sObject object) {
    return false;
  }
}
