package io.datalyptica.rule;

import io.datalyptica.diagnostic.RuleId;
import io.datalyptica.diagnostic.Severity;
import io.datalyptica.profile.Tier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The words of every rule, which are its page {@code docs/rules/<ID>.md}. A finding asks for its
 * severity alone; title, reason, fix and source are loaded for the commands that show them.
 */
public final class Words {
  private Words() {}

  /** How grave a finding of {@code rule} is in {@code tier}. */
  public static Severity severity(RuleId rule, Tier tier) {
    int grade = GradeConstants.of(rule.text().hashCode());
    if (grade < 0) {
      throw new IllegalStateException("no page docs/rules/" + rule + ".md");
    }
    return Grade.isRedundancy(grade) && tier == Tier.DEV ? Severity.NOTE : Grade.severity(grade);
  }

  /** Of a rule that exists. */
  public static RuleDoc of(RuleId rule) {
    return find(rule)
        .orElseThrow(() -> new IllegalStateException("no page docs/rules/" + rule + ".md"));
  }

  /** Empty when there is no such rule. */
  public static Optional<RuleDoc> find(RuleId rule) {
    String page = PageConstants.of(rule.text().hashCode());
    return page == null || !page.startsWith("# " + rule + ":")
        ? Optional.empty()
        : Optional.of(PageReader.read(rule, page));
  }

  /** Every rule, by its id. */
  public static List<RuleDoc> all() {
    List<RuleDoc> all = new ArrayList<>();
    for (String id : PageConstants.ids()) {
      all.add(of(new RuleId(id)));
    }
    return all;
  }
}
