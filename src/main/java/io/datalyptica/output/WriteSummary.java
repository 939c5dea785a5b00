package io.datalyptica.output;

import java.util.List;

/**
 * The directory is now what was rendered. Paths are relative to it, with {@code /}, sorted; the
 * list of owned files itself is not among them.
 *
 * @param created files that were not there, or had been deleted by hand
 * @param updated files whose contents changed
 * @param removed files of an earlier run that are no longer rendered
 * @param unchanged how many files were right already and were not touched
 * @param notes what the user should know, each one sentence; usually empty
 */
public record WriteSummary(
    List<String> created,
    List<String> updated,
    List<String> removed,
    int unchanged,
    Commit commit,
    List<String> notes)
    implements WriteOutcome {

  /** How the new tree took the place of the old one. */
  public enum Commit {
    /** Everything was right already; nothing was written at all. */
    NOTHING,
    /** In one step: at any moment the directory is the old tree or the new one. */
    ATOMIC,
    /** File by file with a journal: a run killed half-way is completed by the next one. */
    JOURNAL
  }

  public WriteSummary {
    created = List.copyOf(created);
    updated = List.copyOf(updated);
    removed = List.copyOf(removed);
    notes = List.copyOf(notes);
  }
}
