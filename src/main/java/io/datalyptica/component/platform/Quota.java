package io.datalyptica.component.platform;

import io.datalyptica.plan.Amounts;
import io.datalyptica.plan.Capacity;
import io.datalyptica.plan.Capped;
import io.datalyptica.plan.Plan;
import io.datalyptica.plan.Pods;
import io.datalyptica.plan.Resources;
import io.datalyptica.template.View;
import java.util.ArrayList;
import java.util.List;

/**
 * The most that the namespace may hold: what the platform asks, one more pod of each kind for
 * rollouts and restores, the largest volumes once more to restore beside them, and pods of
 * operators and Jobs, which come and go.
 *
 * @param planned the platform with one more pod of each kind
 * @param storageBytes what volumes may have in all
 * @param helpers pods of operators and Jobs
 * @param cpuLimits whether it bounds CPU limits, which every container has then
 * @param limitBytes the memory limit of a container that names none
 */
record Quota(
    Capacity planned,
    long storageBytes,
    long claims,
    int helpers,
    boolean cpuLimits,
    long limitBytes) {
  /** What the LimitRange gives a container that asks for nothing. */
  private static final long CPU_MILLI = 100;

  private static final long CPU_LIMIT_MILLI = 500;
  private static final long MEMORY = 256L << 20;
  private static final long LIMIT = 1L << 30;

  static Quota of(Plan plan) {
    Capacity capacity = plan.capacity();
    List<Pods> more = new ArrayList<>();
    long largest = 0;
    long claims = 0;
    long limit = LIMIT;
    for (Pods group : capacity.groups()) {
      more.add(group.times(group.count() + 1));
      Capacity sum = Capacity.of(List.of(group));
      if (sum.storageBytes() > largest) {
        largest = sum.storageBytes();
        claims = sum.persistentVolumeClaims();
      }
      limit = Math.max(limit, unbounded(group));
    }
    return new Quota(
        Capacity.of(more),
        Capped.plus(capacity.storageBytes(), largest),
        capacity.persistentVolumeClaims() + claims,
        10 + 2 * plan.operators().size(),
        plan.platform().cpuLimits(),
        limit);
  }

  /** The largest request of a container without a limit: the default may not stand below it. */
  private static long unbounded(Pods group) {
    long request = 0;
    for (Resources container : group.containers()) {
      if (container.memoryLimit().isEmpty()) {
        request = Math.max(request, container.memoryRequest().value());
      }
    }
    return request;
  }

  void write(View.Builder view) {
    view.text("quotaPods", Long.toString(planned.pods() + helpers))
        .text("quotaCpu", Capped.plus(planned.cpuRequestsMilli(), CPU_MILLI * helpers) + "m")
        .text(
            "quotaMemory",
            Amounts.mebibytes(Capped.plus(planned.memoryRequestsBytes(), MEMORY * helpers)))
        .text(
            "quotaMemoryLimits",
            Amounts.mebibytes(Capped.plus(limits(), Capped.times(limitBytes, helpers))))
        .flag("cpuLimits", cpuLimits)
        .text(
            "quotaCpuLimits",
            Capped.plus(planned.cpuLimitsMilli(), CPU_LIMIT_MILLI * helpers) + "m")
        .text("defaultCpuLimit", CPU_LIMIT_MILLI + "m")
        .text("quotaStorage", Amounts.mebibytes(storageBytes))
        .text("quotaClaims", Long.toString(claims))
        .text("defaultCpu", CPU_MILLI + "m")
        .text("defaultMemory", Amounts.mebibytes(MEMORY))
        .text("defaultMemoryLimit", Amounts.mebibytes(limitBytes))
        .number("helpers", helpers);
  }

  /** Containers without a limit of their own get the default. */
  private long limits() {
    long sum = planned.memoryLimitsBytes();
    for (Pods group : planned.groups()) {
      for (Resources container : group.containers()) {
        if (container.memoryLimit().isEmpty()) {
          sum = Capped.plus(sum, Capped.times(group.count(), limitBytes));
        }
      }
    }
    return sum;
  }
}
