package io.datalyptica.rule;

import io.datalyptica.plan.Plan;

/** A rule over the decisions of a plan. */
public interface PlanRule {
  /** Its words are {@code docs/rules/<ID>.md}. */
  String id();

  /**
   * Reports every fault in {@code plan}; stays silent when an input of its own is already faulty
   * (another rule says so).
   */
  void judge(Plan plan, Report report);

  /**
   * The arithmetic with the numbers of {@code plan}, in Markdown, for {@code explain ID --profile};
   * empty when there is none to show.
   */
  default String arithmetic(Plan plan) {
    return "";
  }
}
