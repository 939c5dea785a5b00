package io.datalyptica.profile;

import io.datalyptica.diagnostic.RuleId;
import java.time.LocalDate;

/**
 * A finding that somebody accepts for a reason, until a day (inclusive).
 *
 * @param at a pointer into the profile; "" for everywhere
 * @param object kind and name of what a change may be done to; "" when no change is meant
 */
public record AcceptSpec(RuleId rule, String at, String object, String reason, LocalDate until) {
  private static final String CHANGES = "CHG-";

  /** Whether a change of what runs is meant, which no profile alone shows. */
  public boolean isOfChange() {
    return rule.text().startsWith(CHANGES);
  }
}
