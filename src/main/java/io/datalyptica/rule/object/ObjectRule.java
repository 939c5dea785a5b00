package io.datalyptica.rule.object;

import io.datalyptica.bundle.ObjectIndex;
import io.datalyptica.diagnostic.RuleId;
import io.datalyptica.diagnostic.Severity;
import io.datalyptica.profile.Tier;
import io.datalyptica.rule.Words;

/**
 * A rule over the finished objects: what a template, ours or a user's, could get wrong whatever the
 * plan said. Decisions are for a plan rule.
 */
public interface ObjectRule {
  /** Its words are {@code docs/rules/<ID>.md}. */
  String id();

  /** Reports every fault in {@code index}. */
  void judge(ObjectIndex index, ObjectReport report);

  /**
   * How grave a finding is in a tree that is not ours, where some of what we insist on is advice,
   * or stands outside the tree.
   */
  default Severity elsewhere() {
    return Words.severity(new RuleId(id()), Tier.HA);
  }
}
