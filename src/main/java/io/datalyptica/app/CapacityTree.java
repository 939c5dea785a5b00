package io.datalyptica.app;

import io.datalyptica.component.Holdings;
import io.datalyptica.component.Part;
import io.datalyptica.plan.Capacity;
import io.datalyptica.plan.Pods;
import io.datalyptica.template.YamlTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a platform holds, tolerates and asks for, for programs. Sizes are bytes, CPU is a Kubernetes
 * quantity ({@code 4} or {@code 4500m}); {@code tolerates} counts what may be lost, whichever it
 * is, while everything can still be read or written. A component that the profile lacks is absent,
 * and so is one that holds no more than its workloads say; of several of a kind there is a list.
 */
public final class CapacityTree {
  private CapacityTree() {}

  /** One entry of {@code profiles}: that of a profile that has a plan. */
  public static YamlTree of(ProfileJudgement judgement) {
    SectionTrees sections = new SectionTrees();
    for (Part<?> part : judgement.assembly().orElseThrow().parts()) {
      Optional<Holdings> holdings = part.outlook().holdings();
      holdings.ifPresent(held -> sections.add(part, held.tree()));
    }
    YamlTree.Builder tree = YamlTree.map().put("file", judgement.source());
    sections.putInto(tree);
    Capacity capacity = judgement.plan().orElseThrow().capacity();
    List<YamlTree> workloads = new ArrayList<>();
    for (Pods d : capacity.groups()) {
      workloads.add(
          sums(
              YamlTree.map().put("component", d.component()).put("what", d.row()),
              Capacity.of(List.of(d))));
    }
    return tree.put("workloads", YamlTree.items(workloads))
        .put("totals", sums(YamlTree.map(), capacity))
        .build();
  }

  private static YamlTree sums(YamlTree.Builder tree, Capacity sum) {
    return tree.put("pods", sum.pods())
        .put("cpuRequests", cpu(sum.cpuRequestsMilli()))
        .put("cpuLimits", cpu(sum.cpuLimitsMilli()))
        .put("memoryRequestsBytes", sum.memoryRequestsBytes())
        .put("memoryLimitsBytes", sum.memoryLimitsBytes())
        .put("storageBytes", sum.storageBytes())
        .put("persistentVolumeClaims", sum.persistentVolumeClaims())
        .build();
  }

  /** As Kubernetes writes it: whole cores bare, anything finer in millicores. */
  private static String cpu(long milli) {
    return milli % 1000 == 0 ? Long.toString(milli / 1000) : milli + "m";
  }
}
