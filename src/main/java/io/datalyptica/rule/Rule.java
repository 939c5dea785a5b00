package io.datalyptica.rule;

/** A judgement with a name. One class, one page ({@code docs/rules/<ID>.md}), a fires/silent pair of fixtures, one line in {@link PlanRules} or {@link ObjectRules}. */
public interface Rule {
  RuleDoc doc();
}
