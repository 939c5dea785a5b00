package io.datalyptica.component;

import io.datalyptica.plan.Plan;
import io.datalyptica.plan.Slice;
import io.datalyptica.rule.Report;

/** A component of a platform with its slice; the type parameter ties the two. */
public record Part<P extends Slice>(Component<?, P> component, P slice) {
  public void judge(Plan plan, Report report) {
    component.judge(slice, plan, report);
  }

  public String arithmetic(String id, Plan plan) {
    return component.arithmetic(id, slice, plan);
  }

  public void spell(Plan plan, Tree tree) {
    component.spell(slice, plan, tree);
  }

  public Outlook outlook() {
    return component.outlook(slice);
  }
}
