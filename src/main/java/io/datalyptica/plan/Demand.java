package io.datalyptica.plan;

import io.datalyptica.profile.Quantity;
import java.util.List;

/**
 * What one set of equal pods asks of the cluster; the capacity table and the capacity rules add
 * these up.
 *
 * @param component the row of the table, such as {@code minio}
 * @param what the pods, such as {@code servers of pool 0}
 * @param containers the resources of each container of one pod
 * @param volumes the size of each volume claim of one pod
 */
public record Demand(
    String component, String what, int pods, List<Resources> containers, List<Quantity> volumes) {
  public Demand {
    containers = List.copyOf(containers);
    volumes = List.copyOf(volumes);
  }
}
