package io.datalyptica.output;

/** How comparing a tree ended. */
public sealed interface ComparisonOutcome permits Comparison, Refused {}
