package io.datalyptica.app;

import io.datalyptica.diagnostic.Diagnostic;
import io.datalyptica.diagnostic.Fix;
import io.datalyptica.diagnostic.RuleId;
import io.datalyptica.diagnostic.Severity;
import io.datalyptica.plan.Plan;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What speaks against a fix once the profile is judged with it. Faults of form hide what the plan's
 * rules find, and errors of a plan what the rules of objects find: what only comes to light is not
 * held against the fix that lets it.
 */
final class Objection {
  private final Judged before;
  private final Judged after;

  private Objection(Judged before, Judged after) {
    this.before = before;
    this.after = after;
  }

  /** Empty when there is none. */
  static String to(Judged before, Judged after, Diagnostic fixed) {
    if (before.judgement().plan().isPresent() && after.judgement().plan().isEmpty()) {
      return "the profile would not be one any more";
    }
    if (stays(before.all(), after.all(), fixed)) {
      return "it would be found again";
    }
    RuleId brought = new Objection(before, after).brought(fixed);
    return brought == null ? "" : "it would bring an error of " + brought;
  }

  /**
   * Whether it is still found: at its place, and no less often, because an item that goes moves
   * those behind it.
   */
  private static boolean stays(List<Diagnostic> before, List<Diagnostic> after, Diagnostic d) {
    int fewer = 0;
    boolean there = false;
    for (Diagnostic b : before) {
      fewer += b.rule().equals(d.rule()) ? 1 : 0;
    }
    for (Diagnostic a : after) {
      boolean same = a.rule().equals(d.rule());
      fewer -= same ? 1 : 0;
      there |= same && a.at().pointer().equals(d.at().pointer());
    }
    return there && fewer <= 0;
  }

  private RuleId brought(Diagnostic fixed) {
    List<Diagnostic> was = before.judgement().findings();
    List<Diagnostic> is = after.judgement().findings();
    boolean hidden =
        before.judgement().plan().isEmpty() != after.judgement().plan().isEmpty()
            || isUnrendered(before) && !isUnrendered(after);
    RuleId brought = hidden ? null : more(was, is, fixed);
    boolean objects = before.judgement().sound() && after.judgement().sound();
    return brought == null && objects ? more(before.objects(), after.objects(), fixed) : brought;
  }

  /** What this version cannot render is all that is found of a profile that asks for it. */
  private static boolean isUnrendered(Judged judged) {
    Optional<Plan> plan = judged.judgement().plan();
    return plan.isPresent() && !plan.get().unrendered().isEmpty();
  }

  /** A rule of which there are more errors than before, or null. */
  private static RuleId more(List<Diagnostic> before, List<Diagnostic> after, Diagnostic fixed) {
    Map<RuleId, Integer> counts = new HashMap<>();
    before.forEach(d -> count(d, -1, counts));
    after.stream().filter(d -> !isBelow(d, fixed)).forEach(d -> count(d, 1, counts));
    RuleId more = null;
    for (Map.Entry<RuleId, Integer> entry : counts.entrySet()) {
      if (entry.getValue() > 0 && (more == null || entry.getKey().compareTo(more) < 0)) {
        more = entry.getKey();
      }
    }
    return more;
  }

  private static void count(Diagnostic d, int sign, Map<RuleId, Integer> counts) {
    if (d.severity() == Severity.ERROR && !d.accepted()) {
      counts.merge(d.rule(), sign, Integer::sum);
    }
  }

  /** What stands below a misspelt key was not read before. */
  private static boolean isBelow(Diagnostic d, Diagnostic fixed) {
    for (Fix fix : fixed.fixes()) {
      if (fix.change() == Fix.Change.RENAME) {
        String holder = fix.pointer().substring(0, fix.pointer().lastIndexOf('/') + 1);
        String below = holder + fix.value().replace("~", "~0").replace("/", "~1");
        if (d.at().pointer().equals(below) || d.at().pointer().startsWith(below + "/")) {
          return true;
        }
      }
    }
    return false;
  }
}
