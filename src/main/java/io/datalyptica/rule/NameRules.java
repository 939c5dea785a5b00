package io.datalyptica.rule;

import io.datalyptica.plan.Common;
import io.datalyptica.plan.Plan;
import io.datalyptica.plan.Slice;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Names that two components would share, or that are the cluster's own. */
final class NameRules {
  private NameRules() {}

  static void judge(Plan plan, Report report) {
    clusterNamespace(plan.platform().namespace().value(), report);
    Map<String, Common> owners = new HashMap<>();
    Set<String> reported = new HashSet<>();
    for (Slice slice : plan.slices()) {
      Common common = slice.common();
      for (String name : common.objects()) {
        Common owner = owners.putIfAbsent(name, common);
        if (owner != null
            && owner != common
            && reported.add(owner.pointer() + " " + common.pointer())) {
          collision(name, owner, common, report);
        }
      }
    }
  }

  /** K8S-006 */
  private static void clusterNamespace(String namespace, Report report) {
    boolean theClusters =
        namespace.equals("default")
            || namespace.equals("openshift")
            || namespace.startsWith("kube-")
            || namespace.startsWith("openshift-");
    if (!theClusters) {
      return;
    }
    report.found(
        "K8S-006",
        "/spec/namespace",
        "namespace "
            + namespace
            + " is the cluster's own: a default-deny policy would be laid over what runs there",
        "set spec.namespace to one of your own, such as data-platform");
  }

  /** K8S-007 */
  private static void collision(String name, Common first, Common second, Report report) {
    report.found(
        "K8S-007",
        second.pointer() + "/name",
        section(first)
            + " and "
            + section(second)
            + " both name an object "
            + name
            + ": whichever is applied last replaces the other",
        "set name to something else than " + second.name());
  }

  private static String section(Common common) {
    return common.pointer().substring("/spec/".length()).replace('/', ' ');
  }
}
