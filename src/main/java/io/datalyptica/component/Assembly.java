package io.datalyptica.component;

import io.datalyptica.plan.Plan;
import java.util.List;

/** A platform, planned: what was decided, and who decided which part of it. */
public record Assembly(Plan plan, List<Part<?>> parts) {
  public Assembly {
    parts = List.copyOf(parts);
  }
}
