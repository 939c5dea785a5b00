package io.datalyptica.output;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * One run that has the directory to itself: takes up what a killed run left, decides, and commits
 * in the strongest way there is.
 */
final class LockedWriter {
  private final WantedFiles wanted;
  private final Target target;
  private final WriteOptions options;
  private final RunLock lock;
  private final Path dir;
  private final List<String> notes = new ArrayList<>();

  LockedWriter(WantedFiles wanted, Target target, WriteOptions options, RunLock lock) {
    this.wanted = wanted;
    this.target = target;
    this.options = options;
    this.lock = lock;
    this.dir = target.real();
  }

  WriteOutcome write(Predicate<StandingTree> consent) throws IOException, OwnedFiles.Unreadable {
    List<OutputFault> faults = recover();
    if (!faults.isEmpty()) {
      return new Refused(faults);
    }
    Survey survey = Survey.of(dir, wanted);
    Changes changes = Changes.of(wanted, survey, options.overwriteEdited());
    if (!changes.faults().isEmpty()) {
      return new Refused(changes.faults());
    }
    if (changes.nothing()) {
      return changes.done(WriteSummary.Commit.NOTHING, notes);
    }
    String obstacle = SwapObstacle.of(target, lock);
    if (obstacle == null) {
      obstacle = swap(changes, survey.tree(), consent);
    }
    if (obstacle == null) {
      return changes.done(WriteSummary.Commit.ATOMIC, notes);
    }
    if (!consent.test(survey.tree())) {
      return new WriteCancelled();
    }
    notes.add(
        obstacle
            + ", so the files were replaced one by one; a reader may have seen some old and some"
            + " new");
    faults = new Journal(dir).commit(changes);
    return faults.isEmpty()
        ? changes.done(WriteSummary.Commit.JOURNAL, notes)
        : new Refused(faults);
  }

  private List<OutputFault> recover() throws IOException, OwnedFiles.Unreadable {
    if (lock.beside() && Leftovers.maybe(dir, lock.found())) {
      for (Path leftover : Leftovers.of(dir)) {
        clear(leftover, true);
      }
    }
    Journal journal = new Journal(dir);
    return journal.exists() ? journal.complete(options.overwriteEdited()) : List.of();
  }

  private void saved(List<String> files) {
    for (String file : files) {
      notes.add(
          file
              + " was changed or added while the tree was written; it was kept, under its name or"
              + " with the ending "
              + Leftovers.SAVED);
    }
  }

  /** Null when it is done, otherwise why it cannot be; the directory is untouched then. */
  private String swap(Changes changes, StandingTree standing, Predicate<StandingTree> consent)
      throws IOException {
    int number = 0;
    while (Files.exists(SiblingNames.staging(dir, number), LinkOption.NOFOLLOW_LINKS)) {
      number++;
    }
    Path container = SiblingNames.staging(dir, number);
    boolean done = false;
    try {
      Files.createDirectory(container);
      Path tree = StagedTree.build(dir, container, changes);
      if (!consent.test(standing)) {
        return "it is not wanted";
      }
      done = takesPlace(tree);
      return done ? null : "the file system cannot swap directories";
    } catch (StagedTree.CannotLink e) {
      return e.getMessage();
    } finally {
      clear(container, done);
    }
  }

  private boolean takesPlace(Path tree) throws IOException {
    if (!Files.exists(dir) || isEmpty()) {
      Files.move(tree, dir, StandardCopyOption.ATOMIC_MOVE);
      return true;
    }
    return DirectoryExchange.swap(tree, dir);
  }

  private boolean isEmpty() throws IOException {
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(dir)) {
      return !entries.iterator().hasNext();
    }
  }

  /** What cannot be removed is no failure of the run: the next one tries again. */
  private void clear(Path container, boolean swapped) {
    try {
      if (swapped) {
        saved(Leftovers.remove(container, dir));
      } else {
        Removal.tree(container);
      }
    } catch (IOException e) {
      notes.add(container + " could not be removed; the next run tries again");
    }
  }
}
