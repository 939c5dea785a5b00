package io.datalyptica.plan;

import java.util.Map;

/**
 * How the pods of a component run: what they ask for, where they may run, and the user's own labels
 * and annotations.
 */
public record Workload(
    Resources resources,
    Placement placement,
    Map<String, String> labels,
    Map<String, String> annotations) {}
