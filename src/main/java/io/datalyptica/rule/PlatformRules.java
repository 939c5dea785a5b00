package io.datalyptica.rule;

import io.datalyptica.diagnostic.Fix;
import io.datalyptica.plan.Plan;
import io.datalyptica.plan.Unrendered;

/** Every rule that holds for all components alike: they judge what each says of itself. */
public final class PlatformRules {
  private PlatformRules() {}

  public static void judge(Plan plan, Report report) {
    if (!plan.unrendered().isEmpty()) {
      plan.unrendered().forEach(u -> notRendered(u, report));
      return;
    }
    PlacementRules.judge(plan, report);
    CapacityRules.judge(plan, report);
    NameRules.judge(plan, report);
    NetworkRules.judge(plan, report);
    SecretRules.judge(plan, report);
    ImageRules.judge(plan, report);
    OperatorRules.judge(plan, report);
    NeedRules.judge(plan, report);
  }

  /** The arithmetic of the rule {@code id} in lines of Markdown; empty when it has none here. */
  public static String arithmetic(String id, Plan plan) {
    return CapacityRules.arithmetic(id, plan);
  }

  /** PROFILE-100 */
  private static void notRendered(Unrendered value, Report report) {
    String key = value.pointer().substring(value.pointer().lastIndexOf('/') + 1);
    report.found(
        "PROFILE-100",
        value.pointer(),
        key
            + " "
            + value.value()
            + " is accepted but not rendered by this version: nothing is written",
        "set "
            + key
            + ": "
            + value.instead()
            + ", or wait for the version that renders "
            + value.value(),
        new Fix(value.pointer(), value.instead()));
  }
}
