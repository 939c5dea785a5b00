package io.datalyptica.rule;

import io.datalyptica.bundle.ObjectIndex;

/**
 * A rule over the finished objects: what a template, ours or a user's, could get wrong whatever the plan said.
 * Decisions are for a {@link PlanRule}.
 */
public interface ObjectRule extends Rule {
  /** Reports every fault in {@code index}. */
  void judge(ObjectIndex index, ObjectReport report);
}
