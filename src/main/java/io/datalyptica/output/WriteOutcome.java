package io.datalyptica.output;

/** How writing a tree ended. */
public sealed interface WriteOutcome permits WriteSummary, Refused, WriteCancelled {}
