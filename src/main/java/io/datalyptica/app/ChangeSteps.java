package io.datalyptica.app;

import io.datalyptica.bundle.Bundle;
import io.datalyptica.bundle.K8sObject;
import io.datalyptica.change.ChangeFinding;
import io.datalyptica.change.Effect;
import io.datalyptica.change.ObjectChange;
import io.datalyptica.change.PageSection;
import io.datalyptica.component.Assembly;
import io.datalyptica.component.Outlook;
import io.datalyptica.component.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a change means for pods, and what a person has to do. */
public final class ChangeSteps {
  private final Assembly assembly;
  private final Bundle tree;

  /**
   * @param tree the new one, whose pages have the commands
   */
  public ChangeSteps(Assembly assembly, Bundle tree) {
    this.assembly = assembly;
    this.tree = tree;
  }

  /** Of an object, in lines: which pods in which order, what clients see, what to type. */
  public List<String> of(ObjectChange change) {
    Optional<Outlook> outlook = outlook(change.object());
    List<String> lines = new ArrayList<>();
    if (change.effect() == Effect.RESTART && change.after().isPresent()) {
      String seen = outlook.map(Outlook::restart).orElse("");
      lines.add(order(change.after().get()) + (seen.isEmpty() ? "" : ": " + seen));
    }
    if (change.effect() == Effect.BY_HAND && outlook.isPresent()) {
      outlook.get().byHand(change).ifPresent(section -> append(section, lines));
    }
    return lines;
  }

  /** The commands of a finding. */
  public List<String> of(ChangeFinding finding) {
    List<String> lines = new ArrayList<>();
    finding.steps().ifPresent(section -> append(section, lines));
    return lines;
  }

  private void append(PageSection section, List<String> lines) {
    String page = tree.files().get(section.page());
    lines.add("by hand (" + section + "):");
    if (page != null) {
      section.commands(page).forEach(command -> lines.add("  " + command));
    }
  }

  private Optional<Outlook> outlook(K8sObject object) {
    Optional<Part<?>> owner = ObjectOwner.of(assembly, object);
    return owner.isEmpty() ? Optional.empty() : Optional.of(owner.get().outlook());
  }

  private static String order(K8sObject workload) {
    long replicas = workload.at("spec.replicas").number().orElse(1);
    if (workload.is("StatefulSet")) {
      return replicas == 1
          ? "pod " + workload.name() + "-0 restarts"
          : replicas
              + " pods restart one after the other, "
              + workload.name()
              + "-"
              + (replicas - 1)
              + " first, "
              + workload.name()
              + "-0 last";
    }
    if (workload.is("Deployment")) {
      boolean all = workload.at("spec.strategy.type").text().orElse("").equals("Recreate");
      return replicas
          + (replicas == 1 ? " pod is replaced" : " pods are replaced")
          + (all ? ", all at once" : ", a new one before an old one goes");
    }
    return "its operator restarts its pods";
  }
}
