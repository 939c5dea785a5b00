package io.datalyptica.app;

import io.datalyptica.component.Holdings;
import io.datalyptica.component.Part;
import io.datalyptica.plan.Amounts;
import io.datalyptica.plan.Capacity;
import io.datalyptica.plan.Pods;
import io.datalyptica.template.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/** What a platform holds, tolerates and asks for, as tables for people, each under its title. */
public final class CapacityTables {
  private CapacityTables() {}

  /** Those of a profile that has a plan. */
  public static SequencedMap<String, Table> of(ProfileJudgement judgement) {
    SequencedMap<String, Table> tables = new LinkedHashMap<>();
    for (Part<?> part : judgement.assembly().orElseThrow().parts()) {
      Optional<Holdings> holdings = part.outlook().holdings();
      holdings.ifPresent(held -> tables.merge(held.title(), held.table(), Table::and));
    }
    tables.put("Requests, limits and volumes", demands(judgement.plan().orElseThrow().capacity()));
    return tables;
  }

  private static Table demands(Capacity capacity) {
    List<List<String>> rows = new ArrayList<>();
    for (Pods d : capacity.groups()) {
      rows.add(row(d.component(), d.row(), Capacity.of(List.of(d))));
    }
    rows.add(row("total", "", capacity));
    return new Table(
        List.of(
            "Component",
            "Pods",
            "Count",
            "CPU requests",
            "CPU limits",
            "Memory requests",
            "Memory limits",
            "Storage",
            "Claims"),
        rows);
  }

  private static List<String> row(String component, String what, Capacity sum) {
    return List.of(
        component,
        what,
        Long.toString(sum.pods()),
        Amounts.cores(sum.cpuRequestsMilli()),
        Amounts.cores(sum.cpuLimitsMilli()),
        Amounts.bytes(sum.memoryRequestsBytes()),
        Amounts.bytes(sum.memoryLimitsBytes()),
        Amounts.bytes(sum.storageBytes()),
        Long.toString(sum.persistentVolumeClaims()));
  }
}
