package io.datalyptica.app;

import io.datalyptica.component.Assembly;
import io.datalyptica.component.Part;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.PlatformRules;
import io.datalyptica.rule.Report;
import io.datalyptica.rule.object.ObjectRule;
import io.datalyptica.rule.object.ObjectRules;
import java.util.List;

/** Every rule over plans and objects. */
public final class Catalogue {
  private Catalogue() {}

  /** Lets every rule over plans judge {@code platform}. */
  static void judge(Assembly platform, Report report) {
    Plan plan = platform.plan();
    PlatformRules.judge(plan, report);
    if (!plan.unrendered().isEmpty()) {
      return;
    }
    for (Part<?> part : platform.parts()) {
      part.judge(plan, report);
    }
  }

  /**
   * The arithmetic of the rule {@code id} with the numbers of {@code platform}, in Markdown; empty
   * when there is none to show.
   */
  public static String arithmetic(String id, Assembly platform) {
    StringBuilder lines = new StringBuilder(PlatformRules.arithmetic(id, platform.plan()));
    for (Part<?> part : platform.parts()) {
      lines.append(part.arithmetic(id, platform.plan()));
    }
    return lines.toString();
  }

  public static List<ObjectRule> objectRules() {
    return ObjectRules.all();
  }
}
