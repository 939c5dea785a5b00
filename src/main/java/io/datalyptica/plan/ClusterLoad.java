package io.datalyptica.plan;

import io.datalyptica.profile.NodesSpec;
import io.datalyptica.profile.Quantity;
import java.util.function.ToLongFunction;

/**
 * What the platform asks of the cluster against what the cluster has: one resource, in its smallest
 * unit (millicores, or bytes).
 *
 * @param asked the sum of all requests
 * @param node what one worker offers
 * @param largestPod the largest request of one pod
 */
public record ClusterLoad(
    String resource, long asked, long node, int workers, long largestPod, Pods largest) {

  public static ClusterLoad cpu(
      Capacity capacity, NodesSpec nodes, NodesSpec.Allocatable allocatable) {
    return of(
        "CPU",
        capacity,
        capacity.cpuRequestsMilli(),
        allocatable.cpu().milli(),
        nodes.workers(),
        r -> r.cpuRequest().milli());
  }

  public static ClusterLoad memory(
      Capacity capacity, NodesSpec nodes, NodesSpec.Allocatable allocatable) {
    Quantity memory = allocatable.memory();
    return of(
        "memory",
        capacity,
        capacity.memoryRequestsBytes(),
        memory.value(),
        nodes.workers(),
        r -> r.memoryRequest().value());
  }

  private static ClusterLoad of(
      String resource,
      Capacity capacity,
      long asked,
      long node,
      int workers,
      ToLongFunction<Resources> request) {
    long largest = 0;
    Pods where = null;
    for (Pods group : capacity.groups()) {
      long pod = 0;
      for (Resources container : group.containers()) {
        pod = Capped.plus(pod, request.applyAsLong(container));
      }
      if (pod > largest) {
        largest = pod;
        where = group;
      }
    }
    return new ClusterLoad(resource, asked, node, workers, largest, where);
  }

  /**
   * Offered by the workers that are left when {@code lost} are gone; a product that overflows stays
   * at its maximum.
   */
  public long offered(int lost) {
    return Capped.times(Math.max(0, workers - lost), node);
  }

  /** Whether some pod fits on no node at all. */
  public boolean podTooLarge() {
    return largestPod > node;
  }
}
