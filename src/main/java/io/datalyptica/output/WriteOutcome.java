package io.datalyptica.output;

/** How writing a tree ended. */
public sealed interface WriteOutcome permits Written, Refused, Withheld {}
