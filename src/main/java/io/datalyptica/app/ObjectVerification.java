package io.datalyptica.app;

import io.datalyptica.bundle.Bundle;
import io.datalyptica.bundle.ObjectIndex;
import io.datalyptica.bundle.ObjectReader;
import io.datalyptica.bundle.Outside;
import io.datalyptica.diagnostic.Diagnostic;
import io.datalyptica.plan.Common;
import io.datalyptica.plan.Existing;
import io.datalyptica.plan.Placement;
import io.datalyptica.plan.Plan;
import io.datalyptica.plan.Platform;
import io.datalyptica.plan.Pods;
import io.datalyptica.plan.SecretNeed;
import io.datalyptica.plan.Slice;
import io.datalyptica.rule.object.ObjectJudge;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The check of a finished tree: every object rule, and on demand every object against the typed
 * model of its kind.
 */
public final class ObjectVerification {
  private ObjectVerification() {}

  /**
   * The findings in a finished tree; their positions are in the tree: file, line and column,
   * pointer into the object.
   */
  public static List<Diagnostic> findings(Plan plan, Bundle bundle, boolean strictly) {
    ObjectReader reader = new ObjectReader(Components.ALL);
    bundle.files().forEach(reader::read);
    ObjectJudge judge = judge(plan, reader);
    judge.work();
    return findings(judge, strictly, Optional.empty());
  }

  /** Of the object rules over what was read, for threads to work with. */
  static ObjectJudge judge(Plan plan, ObjectReader read) {
    ObjectIndex index = read.index(announced(plan), plan.platform().openshift().kubernetesMinor());
    return new ObjectJudge(Catalogue.objectRules(), index, plan.platform().tier());
  }

  /**
   * What {@code judge} found, whose work is done.
   *
   * @param strictly also every field, against the typed models, which take half a second to load
   * @param schemas a folder of JSON schemas for a strict check: for kinds without a typed model,
   *     and as a second opinion of the others
   */
  static List<Diagnostic> findings(ObjectJudge judge, boolean strictly, Optional<Path> schemas) {
    List<Diagnostic> findings = judge.findings();
    if (strictly) {
      findings.addAll(FieldCheck.findings(judge.index(), schemas, false));
    }
    return findings;
  }

  /**
   * What exists beside the tree by other hands; a Secret that an object of the tree makes is none
   * of it.
   */
  public static List<Outside> announced(Plan plan) {
    List<Outside> announced = new ArrayList<>();
    for (SecretNeed need : plan.secretsByHand()) {
      announced.add(new Outside("Secret", need.name(), need.keyNames()));
    }
    for (Slice slice : plan.slices()) {
      Common common = slice.common();
      for (Existing one : common.existing()) {
        announced.add(new Outside(one.kind(), one.name(), one.keys()));
      }
      for (Pods pods : common.pods()) {
        priorityClass(plan.platform(), pods.placement(), announced);
      }
    }
    return announced;
  }

  /**
   * A PriorityClass belongs to the whole cluster: its administrators make what is not the
   * platform's own.
   */
  private static void priorityClass(
      Platform platform, Placement placement, List<Outside> announced) {
    if (placement.priorityClassName().isPresent()
        && !placement.priorityClassName().equals(platform.servingClass())) {
      String name = placement.priorityClassName().get();
      announced.add(new Outside("PriorityClass", name, Set.of()));
    }
  }
}
