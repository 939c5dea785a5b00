package io.datalyptica.plan;

/** What pods ask for, and where they may run. */
public record Workload(Resources resources, Placement placement) {}
