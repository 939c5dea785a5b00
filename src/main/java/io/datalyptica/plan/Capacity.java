package io.datalyptica.plan;

import java.util.List;

/**
 * What the whole platform asks of the cluster, computed once: CPU in millicores, memory and storage in bytes. Jobs that end are not
 * part of it. A sum that would overflow stays at {@link Long#MAX_VALUE}.
 */
public record Capacity(
    List<Demand> demands,
    long cpuRequestsMilli,
    long memoryRequestsBytes,
    long cpuLimitsMilli,
    long memoryLimitsBytes,
    long storageBytes,
    long persistentVolumeClaims,
    long pods) {

  /** The sum of {@code demands}. */
  public static Capacity of(List<Demand> demands) {
    long cpuRequests = 0;
    long memoryRequests = 0;
    long cpuLimits = 0;
    long memoryLimits = 0;
    long storage = 0;
    long claims = 0;
    long pods = 0;
    for (Demand d : demands) {
      for (Resources r : d.containers()) {
        cpuRequests = add(cpuRequests, times(d.pods(), r.cpuRequest().milli()));
        memoryRequests = add(memoryRequests, times(d.pods(), r.memoryRequest().value()));
        cpuLimits = add(cpuLimits, times(d.pods(), r.cpuLimit().map(q -> q.milli()).orElse(0L)));
        memoryLimits = add(memoryLimits, times(d.pods(), r.memoryLimit().map(q -> q.value()).orElse(0L)));
      }
      for (var v : d.volumes()) {
        storage = add(storage, times(d.pods(), v.value()));
      }
      claims = add(claims, times(d.pods(), d.volumes().size()));
      pods = add(pods, d.pods());
    }
    return new Capacity(List.copyOf(demands), cpuRequests, memoryRequests, cpuLimits, memoryLimits, storage, claims, pods);
  }

  private static long add(long a, long b) {
    return a > Long.MAX_VALUE - b ? Long.MAX_VALUE : a + b;
  }

  private static long times(long a, long b) {
    return Math.multiplyHigh(a, b) != 0 || a * b < 0 ? Long.MAX_VALUE : a * b;
  }
}
