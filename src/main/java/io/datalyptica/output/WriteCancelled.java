package io.datalyptica.output;

/**
 * Everything was ready, and whoever asked for the tree did not want it any more: the directory is
 * as it was.
 */
public record WriteCancelled() implements WriteOutcome {}
