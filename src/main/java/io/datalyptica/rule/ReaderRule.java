package io.datalyptica.rule;

import io.datalyptica.diagnostic.Severity;
import io.datalyptica.profile.reader.ProfileRule;
import java.util.ArrayList;
import java.util.List;

/** A rule that the reader of profiles holds itself; its page is made like every other's. */
public record ReaderRule(ProfileRule rule) implements Rule {
  public static List<ReaderRule> all() {
    List<ReaderRule> all = new ArrayList<>();
    for (ProfileRule rule : ProfileRule.values()) {
      all.add(new ReaderRule(rule));
    }
    return all;
  }

  @Override
  public RuleDoc doc() {
    return RuleDoc.of(
        rule.id().text(),
        Severity.ERROR,
        rule.title(),
        rule.why(),
        rule.fix(),
        "the profile format, v1alpha1 (`datalyptica schema`)");
  }
}
