package io.datalyptica.output;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Replaces files one by one where the directory as a whole cannot be swapped. Everything new is
 * written to {@code .datalyptica.staging/} first, then a journal says what goes where, then the
 * files are renamed into place, the list of owned files last. A run killed before the journal
 * stands changed nothing; one killed after it is completed by the next run.
 */
final class Journal {
  static final String DIRECTORY = ".datalyptica.staging";
  static final String FILE = "journal";
  private static final String HEADER = "# datalyptica journal, format 1";
  private static final String END = "# end";
  private static final String FILES = "files";

  private final Path dir;
  private final Path staging;

  Journal(Path dir) {
    this.dir = dir;
    this.staging = dir.resolve(DIRECTORY);
  }

  boolean exists() {
    return Files.exists(staging, LinkOption.NOFOLLOW_LINKS);
  }

  /**
   * Makes the changes.
   *
   * @return what came in the way since the directory was looked at
   */
  List<OutputFault> commit(Changes changes) throws IOException, OwnedFiles.Unreadable {
    try {
      stage(changes);
    } catch (IOException e) {
      discard(e);
      throw e;
    }
    return complete(false);
  }

  void stage(Changes changes) throws IOException {
    Files.createDirectory(staging);
    StringBuilder steps = new StringBuilder(HEADER).append('\n');
    for (String path : changes.drops()) {
      steps.append(new JournalStep(false, fingerprintAt(path), path).text());
    }
    for (Map.Entry<String, byte[]> put : changes.puts().entrySet()) {
      NewFiles.write(staging.resolve(FILES), put.getKey(), put.getValue());
      if (!put.getKey().equals(OwnedFiles.NAME)) {
        steps.append(new JournalStep(true, fingerprintAt(put.getKey()), put.getKey()).text());
      }
    }
    if (changes.puts().containsKey(OwnedFiles.NAME)) {
      steps.append(new JournalStep(true, fingerprintAt(OwnedFiles.NAME), OwnedFiles.NAME).text());
    }
    steps.append(END).append('\n');
    NewFiles.write(staging, FILE + ".new", steps.toString().getBytes(StandardCharsets.UTF_8));
    Files.move(
        staging.resolve(FILE + ".new"), staging.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
  }

  private void discard(IOException cause) {
    try {
      Removal.tree(staging);
    } catch (IOException left) {
      cause.addSuppressed(left);
    }
  }

  private String fingerprintAt(String path) throws IOException {
    Path file = dir.resolve(path);
    boolean there = Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
    return there ? Fingerprint.of(Files.readAllBytes(file)) : JournalStep.ABSENT;
  }

  /**
   * Takes up what an earlier run left: completes it when its journal stands, forgets it otherwise.
   *
   * @return what was changed by hand in between, and therefore stops the completion
   */
  List<OutputFault> complete(boolean overwriteEdited) throws IOException, OwnedFiles.Unreadable {
    if (!Files.isDirectory(staging, LinkOption.NOFOLLOW_LINKS)) {
      return List.of(Faults.foreign(DIRECTORY));
    }
    Path journal = staging.resolve(FILE);
    List<JournalStep> steps =
        Files.exists(journal, LinkOption.NOFOLLOW_LINKS) ? read(journal) : List.of();
    List<OutputFault> faults = new ArrayList<>();
    for (JournalStep step : steps) {
      check(step, overwriteEdited, faults);
    }
    if (!faults.isEmpty()) {
      return faults;
    }
    for (JournalStep step : steps) {
      if (step.put()) {
        put(step);
      } else {
        drop(step);
      }
    }
    Removal.tree(staging.resolve(FILES));
    Removal.tree(staging);
    return List.of();
  }

  private static List<JournalStep> read(Path journal) throws IOException, OwnedFiles.Unreadable {
    List<String> lines = Files.readAllLines(journal);
    if (lines.size() < 2 || !lines.getFirst().equals(HEADER) || !lines.getLast().equals(END)) {
      throw JournalStep.damaged();
    }
    List<JournalStep> steps = new ArrayList<>();
    for (String line : lines.subList(1, lines.size() - 1)) {
      steps.add(JournalStep.parse(line));
    }
    return steps;
  }

  private void check(JournalStep step, boolean overwriteEdited, List<OutputFault> faults)
      throws IOException {
    Path file = dir.resolve(step.path());
    if (leadsThroughLink(step.path())) {
      faults.add(Faults.linked(step.path()));
    } else if (step.put() && isStaged(step) && Files.isRegularFile(file)) {
      byte[] found = Files.readAllBytes(file);
      if (step.before().equals(JournalStep.ABSENT)) {
        faults.add(Faults.foreign(step.path()));
      } else if (!overwriteEdited && !Fingerprint.fits(found, step.before())) {
        faults.add(Faults.edited(step.path()));
      }
    }
  }

  private boolean leadsThroughLink(String path) {
    for (Path at = dir.resolve(path); !at.equals(dir); at = at.getParent()) {
      if (Files.isSymbolicLink(at)) {
        return true;
      }
    }
    return false;
  }

  private boolean isStaged(JournalStep step) {
    return Files.exists(staging.resolve(FILES).resolve(step.path()), LinkOption.NOFOLLOW_LINKS);
  }

  private void put(JournalStep step) throws IOException {
    if (isStaged(step)) {
      Path file = dir.resolve(step.path());
      Files.createDirectories(file.getParent());
      Files.move(staging.resolve(FILES).resolve(step.path()), file, StandardCopyOption.ATOMIC_MOVE);
    }
  }

  /** A file that was changed after the run was interrupted is left alone: it is the user's now. */
  private void drop(JournalStep step) throws IOException {
    if (!step.before().equals(JournalStep.ABSENT)
        && fingerprintAt(step.path()).equals(step.before())) {
      Files.delete(dir.resolve(step.path()));
    }
    Removal.emptyParents(dir, dir.resolve(step.path()));
  }
}
