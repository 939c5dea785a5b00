package io.datalyptica.plan;

import java.util.List;

/**
 * What the whole platform asks of the cluster, computed once: CPU in millicores, memory and storage
 * in bytes. Jobs that end are part of it when they need a volume while they run. A sum that would
 * overflow stays at {@link Long#MAX_VALUE}.
 */
public record Capacity(
    List<Pods> groups,
    long cpuRequestsMilli,
    long memoryRequestsBytes,
    long cpuLimitsMilli,
    long memoryLimitsBytes,
    long storageBytes,
    long persistentVolumeClaims,
    long pods) {

  /** The sum of {@code groups}. */
  public static Capacity of(List<Pods> groups) {
    long cpuRequests = 0;
    long memoryRequests = 0;
    long cpuLimits = 0;
    long memoryLimits = 0;
    long storage = 0;
    long claims = 0;
    long pods = 0;
    for (Pods d : groups) {
      for (Resources r : d.containers()) {
        cpuRequests = Capped.plus(cpuRequests, Capped.times(d.count(), r.cpuRequest().milli()));
        memoryRequests =
            Capped.plus(memoryRequests, Capped.times(d.count(), r.memoryRequest().value()));
        cpuLimits =
            Capped.plus(
                cpuLimits, Capped.times(d.count(), r.cpuLimit().map(q -> q.milli()).orElse(0L)));
        memoryLimits =
            Capped.plus(
                memoryLimits,
                Capped.times(d.count(), r.memoryLimit().map(q -> q.value()).orElse(0L)));
      }
      for (var v : d.volumes()) {
        storage = Capped.plus(storage, Capped.times(d.count(), v.value()));
      }
      claims = Capped.plus(claims, Capped.times(d.count(), d.volumes().size()));
      pods = Capped.plus(pods, d.count());
    }
    return new Capacity(
        List.copyOf(groups),
        cpuRequests,
        memoryRequests,
        cpuLimits,
        memoryLimits,
        storage,
        claims,
        pods);
  }
}
