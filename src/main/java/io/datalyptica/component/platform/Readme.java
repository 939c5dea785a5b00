package io.datalyptica.component.platform;

import io.datalyptica.component.Speller;
import io.datalyptica.component.Tree;
import io.datalyptica.plan.Amounts;
import io.datalyptica.plan.Capacity;
import io.datalyptica.plan.Listener;
import io.datalyptica.plan.OperatorPlan;
import io.datalyptica.plan.Plan;
import io.datalyptica.plan.Pods;
import io.datalyptica.plan.SecretNeed;
import io.datalyptica.plan.Slice;
import io.datalyptica.plan.Stages;
import io.datalyptica.template.View;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * docs/README.md: what was rendered, the order to apply it, the Secrets that a person makes, the
 * capacity as one computed table.
 */
public final class Readme implements Speller {
  @Override
  public void spell(Plan plan, Tree tree) {
    List<View> secrets = secrets(plan);
    List<View> listeners = listeners(plan);
    View.Builder view =
        View.builder()
            .text("platform", plan.platform().name().value())
            .text("namespace", plan.platform().namespace().value())
            .views("pages", pages(tree))
            .texts("stages", Stages.of(plan))
            .flag("monitored", plan.platform().monitoring().enabled())
            .flag("userWorkload", plan.platform().monitoring().enableUserWorkload())
            .flag("anyOperator", !plan.operators().isEmpty())
            .texts("definitions", definitions(plan))
            .texts("byHand", byHand(plan))
            .texts("approvals", approvals(plan))
            .flag("waitsForCreation", plan.platform().waitsForCreation())
            .text("mirror", plan.platform().registry().orElse(""))
            .flag("externalSecrets", !plan.secretsOfStore().isEmpty())
            .flag("networkPolicies", plan.platform().networkPolicies() && !listeners.isEmpty())
            .views("listeners", listeners)
            .flag("anySecrets", !secrets.isEmpty())
            .views("secrets", secrets)
            .views("demands", demands(plan.capacity()))
            .view("total", total(plan.capacity()))
            .text("servingClass", plan.platform().servingClass().orElse(""))
            .text("jobsClass", plan.platform().jobsClass().orElse(""))
            .flag("quota", plan.platform().quota());
    if (plan.platform().quota()) {
      Quota.of(plan).write(view);
    }
    tree.file("docs/README.md", "docs/README.md", view.build());
  }

  private static List<View> pages(Tree tree) {
    List<View> pages = new ArrayList<>();
    for (Tree.Page page : tree.pages()) {
      pages.add(View.builder().text("title", page.title()).text("file", page.file()).build());
    }
    return pages;
  }

  private static List<View> listeners(Plan plan) {
    List<View> rows = new ArrayList<>();
    for (Slice slice : plan.slices()) {
      for (Listener listener : slice.listeners()) {
        rows.add(
            View.builder()
                .text("listener", listener.name())
                .text("component", slice.common().name())
                .text("label", ClientPolicies.label(slice.common().name()))
                .text("ports", ports(listener))
                .build());
      }
    }
    return rows;
  }

  private static String ports(Listener listener) {
    StringBuilder ports = new StringBuilder();
    for (int port : listener.ports()) {
      ports.append(ports.isEmpty() ? "" : ", ").append(port);
    }
    return ports.toString();
  }

  private static List<String> definitions(Plan plan) {
    Set<String> definitions = new LinkedHashSet<>();
    for (OperatorPlan operator : plan.operators()) {
      definitions.addAll(operator.definitions());
    }
    return List.copyOf(definitions);
  }

  /** The pages that say what is installed beside what OLM brings. */
  private static List<String> byHand(Plan plan) {
    List<String> pages = new ArrayList<>();
    Set<String> charts = new HashSet<>();
    for (OperatorPlan operator : plan.operators()) {
      if (operator.companion().isPresent()
          && charts.add(operator.companion().get().chart().name())) {
        pages.add(operator.page());
      }
    }
    return pages;
  }

  /** The pages that say how an install plan is approved. */
  private static List<String> approvals(Plan plan) {
    List<String> pages = new ArrayList<>();
    Set<String> packages = new HashSet<>();
    for (OperatorPlan operator : plan.operators()) {
      if (operator.subscription().startingCsv().isPresent()
          && packages.add(operator.subscription().packageName())) {
        pages.add(operator.page());
      }
    }
    return pages;
  }

  private static List<View> secrets(Plan plan) {
    List<View> rows = new ArrayList<>();
    for (SecretNeed need : plan.secretsByHand()) {
      for (SecretNeed.Key key : need.keys()) {
        rows.add(secret(need, key));
      }
    }
    return rows;
  }

  private static View secret(SecretNeed need, SecretNeed.Key key) {
    return View.builder()
        .text("secret", need.name())
        .text("key", key.name())
        .text("form", key.form())
        .text("usedBy", String.join(", ", need.usedBy()))
        .build();
  }

  private static List<View> demands(Capacity capacity) {
    List<View> rows = new ArrayList<>();
    for (Pods d : capacity.groups()) {
      Capacity sum = Capacity.of(List.of(d));
      rows.add(row(sum).text("component", d.component()).text("what", d.row()).build());
    }
    return rows;
  }

  private static View total(Capacity capacity) {
    return row(capacity).build();
  }

  private static View.Builder row(Capacity sum) {
    return View.builder()
        .number("pods", sum.pods())
        .text("cpuRequests", Amounts.cores(sum.cpuRequestsMilli()))
        .text("cpuLimits", Amounts.cores(sum.cpuLimitsMilli()))
        .text("memoryRequests", Amounts.bytes(sum.memoryRequestsBytes()))
        .text("memoryLimits", Amounts.bytes(sum.memoryLimitsBytes()))
        .text("storage", Amounts.bytes(sum.storageBytes()))
        .number("claims", sum.persistentVolumeClaims());
  }
}
