package io.datalyptica.plan;

import io.datalyptica.profile.Quantity;
import java.util.List;
import java.util.Optional;

/**
 * Equal pods that stand in for each other: what they ask of the cluster, and where they may run.
 *
 * @param component whose they are, as the capacity table calls it, such as {@code minio}
 * @param row what the capacity table calls them, such as {@code instances}
 * @param what they are in a sentence, in the plural, such as {@code PostgreSQL instances}
 * @param containers the resources of each container of one pod
 * @param volumes the size of each volume claim of one pod
 * @param storageClass of the volumes; empty: the cluster's default
 * @param names of the pods, by ordinal; empty when they are made up at run time
 * @param surge how many more than {@code count} must find a node before a rollout stops an old one:
 *     0 where one is stopped first, as a StatefulSet does
 */
public record Pods(
    String component,
    String row,
    String what,
    int count,
    Placement placement,
    List<Resources> containers,
    List<Quantity> volumes,
    Optional<String> storageClass,
    List<String> names,
    int surge) {
  public Pods {
    containers = List.copyOf(containers);
    volumes = List.copyOf(volumes);
    names = List.copyOf(names);
  }

  /** The nodes that a rollout needs when no two of the pods may share one. */
  public int nodesToRoll() {
    return count + surge;
  }

  /** The same, so many times. */
  public Pods times(int number) {
    return new Pods(
        component, row, what, number, placement, containers, volumes, storageClass, names, surge);
  }
}
