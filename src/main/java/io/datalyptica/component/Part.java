package io.datalyptica.component;

import io.datalyptica.change.ChangeReport;
import io.datalyptica.change.Recorded;
import io.datalyptica.plan.Plan;
import io.datalyptica.plan.Slice;
import io.datalyptica.rule.Report;

/** A component of a platform with its slice; the type parameter ties the two. */
public record Part<P extends Slice>(Component<?, P> component, P slice) {
  /** Whether it is an item of a list, be it of one. */
  public boolean listed() {
    return !slice.common().pointer().endsWith("/" + component.name());
  }

  public void judge(Plan plan, Report report) {
    component.judge(slice, plan, report);
  }

  public String arithmetic(String id, Plan plan) {
    return component.arithmetic(id, slice, plan);
  }

  /** Its place in what is recorded, such as {@code redis/cache}. */
  public String owner() {
    return component.name() + "/" + slice.common().name();
  }

  public void record(Recorded recorded) {
    component.record(slice, recorded.part(owner()));
  }

  /** Judges the change from what was {@code recorded} of it, which may be nothing. */
  public void judgeChange(Recorded recorded, Recorded now, ChangeReport report) {
    if (recorded.has(owner())) {
      component.judgeChange(recorded.part(owner()), now.part(owner()), slice, report);
    }
  }

  public void spell(Plan plan, Tree tree) {
    component.spell(slice, plan, tree);
  }

  public Outlook outlook() {
    return component.outlook(slice);
  }
}
