package io.datalyptica.output;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;

/**
 * What has to be done to a directory, or why it must not be.
 *
 * @param puts contents to write, by path; with the list of owned files
 * @param drops files of ours to remove
 */
record Changes(
    SequencedMap<String, byte[]> puts,
    List<String> drops,
    List<String> created,
    List<String> updated,
    int unchanged,
    List<OutputFault> faults) {

  static Changes of(WantedFiles wanted, Survey survey, boolean overwriteEdited) {
    int unchanged = survey.equalFiles();
    Changes changes =
        new Changes(
            new TreeMap<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            unchanged,
            new ArrayList<>());
    for (Map.Entry<String, Standing> at : survey.standings().entrySet()) {
      changes.add(at.getKey(), at.getValue(), overwriteEdited, wanted);
    }
    if (survey.lock() != Standing.EQUAL) {
      changes.puts.put(OwnedFiles.NAME, wanted.lock());
    }
    return changes;
  }

  private void add(String path, Standing standing, boolean overwriteEdited, WantedFiles wanted) {
    switch (standing) {
      case MISSING -> put(path, wanted, created);
      case OUTDATED -> put(path, wanted, updated);
      case EDITED -> {
        if (overwriteEdited) {
          put(path, wanted, updated);
        } else {
          faults.add(Faults.edited(path));
        }
      }
      case STALE -> drops.add(path);
      case STALE_EDITED -> {
        if (overwriteEdited) {
          drops.add(path);
        } else {
          faults.add(Faults.edited(path));
        }
      }
      case FOREIGN -> faults.add(Faults.foreign(path));
      case LINKED -> faults.add(Faults.linked(path));
      case EQUAL, GONE -> {}
    }
  }

  private void put(String path, WantedFiles wanted, Collection<String> list) {
    puts.put(path, wanted.files().get(path));
    list.add(path);
  }

  boolean nothing() {
    return puts.isEmpty() && drops.isEmpty();
  }

  WriteSummary done(WriteSummary.Commit commit, List<String> notes) {
    return new WriteSummary(created, updated, drops, unchanged, commit, notes);
  }
}
