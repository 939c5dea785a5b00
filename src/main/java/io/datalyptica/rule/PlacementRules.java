package io.datalyptica.rule;

import io.datalyptica.diagnostic.Fix;
import io.datalyptica.plan.Common;
import io.datalyptica.plan.Existing;
import io.datalyptica.plan.Plan;
import io.datalyptica.plan.Platform;
import io.datalyptica.plan.Pods;
import io.datalyptica.plan.Slice;
import io.datalyptica.profile.Spread;

/** Where the pods of every component may run, and on which disks. */
final class PlacementRules {
  private PlacementRules() {}

  static void judge(Plan plan, Report report) {
    int workers = plan.platform().nodes().workers();
    boolean defaultClass = false;
    for (Slice slice : plan.slices()) {
      foreignClass(slice.common(), plan.platform(), report);
      String pointer = slice.common().pointer() + "/spread";
      for (Pods pods : slice.common().pods()) {
        unschedulableSpread(pointer, pods, workers, report);
        looseSpread(pointer, pods, workers, report);
        roomToRoll(pointer, pods, workers, report);
        defaultClass |= !pods.volumes().isEmpty() && pods.storageClass().isEmpty();
      }
    }
    if (defaultClass) {
      defaultStorageClass(report);
    }
  }

  /** K8S-124 */
  private static void foreignClass(Common common, Platform platform, Report report) {
    String name = priorityClass(common);
    if (name.isEmpty()
        || name.startsWith("system-")
        || name.equals("openshift-user-critical")
        || name.equals(platform.servingClass().orElse(""))
        || name.equals(platform.jobsClass().orElse(""))) {
      return;
    }
    report.found(
        "K8S-124",
        common.pointer() + "/priorityClassName",
        "pods of "
            + common.name()
            + " name the PriorityClass "
            + name
            + ", which this tree does not make: each of them is refused until the cluster has it",
        "have an administrator make it first (oc get priorityclass/"
            + name
            + "), or set spec.priorityClasses.enabled: true and leave priorityClassName out");
  }

  /** Of its pods, or of the Jobs that are all it has; empty when the cluster decides. */
  private static String priorityClass(Common common) {
    for (Pods pods : common.pods()) {
      if (pods.placement().priorityClassName().isPresent()) {
        return pods.placement().priorityClassName().get();
      }
    }
    for (Existing one : common.existing()) {
      if (one.kind().equals("PriorityClass")) {
        return one.name();
      }
    }
    return "";
  }

  /** K8S-001 */
  private static void unschedulableSpread(String pointer, Pods pods, int workers, Report report) {
    if (pods.placement().spread() != Spread.REQUIRED || pods.count() <= workers) {
      return;
    }
    int pending = pods.count() - workers;
    report.found(
        "K8S-001",
        pointer,
        pods.count()
            + " "
            + pods.what()
            + " must run on different nodes and there are "
            + workers
            + " workers: "
            + pending
            + (pending == 1 ? " stays" : " stay")
            + " Pending for ever",
        "have at most "
            + workers
            + " "
            + pods.what()
            + ", or raise spec.nodes.workers to "
            + pods.count()
            + " if there are as many, or set spread: preferred",
        new Fix(pointer, Spread.PREFERRED.word()));
  }

  /** K8S-002 */
  private static void looseSpread(String pointer, Pods pods, int workers, Report report) {
    Spread spread = pods.placement().spread();
    if (spread == Spread.REQUIRED || pods.count() < 2 || pods.nodesToRoll() > workers) {
      return;
    }
    report.found(
        "K8S-002",
        pointer,
        "spread is "
            + spread.word()
            + ": all "
            + pods.count()
            + " "
            + pods.what()
            + " may run on one of the "
            + workers
            + " workers and be lost together",
        "set spread: required",
        new Fix(pointer, Spread.REQUIRED.word()));
  }

  /** K8S-116 */
  private static void roomToRoll(String pointer, Pods pods, int workers, Report report) {
    if (pods.placement().spread() == Spread.NONE
        || pods.count() < 2
        || pods.count() > workers
        || pods.nodesToRoll() <= workers) {
      return;
    }
    report.found(
        "K8S-116",
        pointer,
        "a rollout of the "
            + pods.count()
            + " "
            + pods.what()
            + " starts "
            + pods.surge()
            + " more before it stops one, and there are "
            + workers
            + " workers: so that it ends, they may share a worker, and be lost together",
        "have at most "
            + (workers - pods.surge())
            + " "
            + pods.what()
            + ", or raise spec.nodes.workers to "
            + pods.nodesToRoll()
            + " if there are as many");
  }

  /** K8S-008 */
  private static void defaultStorageClass(Report report) {
    report.found(
        "K8S-008",
        "/spec/storageClass",
        "no storage class is named: volumes get the cluster's default of the day they are made,"
            + " and stay Pending without one",
        "set spec.storageClass");
  }
}
