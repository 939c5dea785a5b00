package io.datalyptica.plan;

import io.datalyptica.profile.CommonSpec.ResourcesSpec;
import io.datalyptica.profile.Quantity;
import java.util.Optional;

/**
 * Requests and limits of one container; an absent limit is a decision (no CPU limit: no
 * throttling), not a gap.
 */
public record Resources(
    Quantity cpuRequest,
    Quantity memoryRequest,
    Optional<Quantity> cpuLimit,
    Optional<Quantity> memoryLimit) {
  /** With less, what starts or is probed is late, however little it asks for. */
  private static final long LEAST_CPU_LIMIT = 500;

  /**
   * All the memory it may ever take is its own from the start, so that no other pod gets what it
   * will grow into; CPU without a limit.
   */
  public static Resources unthrottled(Quantity cpu, Quantity memory) {
    return unthrottled(cpu, memory, memory);
  }

  /** CPU without a limit: throttled servers look like lost ones. */
  public static Resources unthrottled(Quantity cpu, Quantity memory, Quantity memoryLimit) {
    return new Resources(cpu, memory, Optional.empty(), Optional.of(memoryLimit));
  }

  /**
   * These defaults with what the profile says on top. A limit that the profile leaves open never
   * stands below a request that it sets: the larger of the two is taken.
   */
  public Resources with(ResourcesSpec spec) {
    Quantity cpu = spec.cpuRequest().orElse(cpuRequest);
    Quantity memory =
        spec.memoryRequest()
            .orElse(
                spec.memoryLimit()
                    .filter(l -> l.milli() < memoryRequest.milli())
                    .orElse(memoryRequest));
    return new Resources(
        cpu,
        memory,
        spec.cpuLimit().or(() -> cpuLimit.map(limit -> larger(limit, cpu))),
        spec.memoryLimit().or(() -> memoryLimit.map(limit -> larger(limit, memory))));
  }

  /** The same with a CPU limit, where none was chosen: twice the request, half a core at least. */
  public Resources throttled() {
    if (cpuLimit.isPresent()) {
      return this;
    }
    long limit = Math.max(LEAST_CPU_LIMIT, Capped.times(2, cpuRequest.milli()));
    return new Resources(
        cpuRequest, memoryRequest, Optional.of(Quantity.millicores(limit)), memoryLimit);
  }

  private static Quantity larger(Quantity a, Quantity b) {
    return a.milli() >= b.milli() ? a : b;
  }
}
