package io.datalyptica.rule;

/**
 * A judgement with a name. One class, one page ({@code docs/rules/<ID>.md}), a fires/silent pair of
 * fixtures, one line in {@link PlanRules} or {@link ObjectRules}.
 */
public interface Rule {
  /** Made anew at each call: most rules stay silent, and a silent one need not describe itself. */
  RuleDoc doc();
}
