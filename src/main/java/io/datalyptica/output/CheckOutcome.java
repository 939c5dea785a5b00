package io.datalyptica.output;

/** How comparing a tree ended. */
public sealed interface CheckOutcome permits Compared, Refused {}
