package io.datalyptica.output;

import io.datalyptica.bundle.Bundle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Makes a directory what was rendered. A process killed at any moment leaves the old tree or the
 * new one; files that are not ours are never touched; nothing is written when nothing differs. The
 * guarantee is about processes that die: nothing is forced to the disk, so after a power failure
 * the file system decides, and {@link TreeComparison} tells what it kept.
 */
public final class TreeWriter {
  private TreeWriter() {}

  public static WriteOutcome write(Bundle bundle, Path dir, WriteOptions options) {
    return write(bundle, dir, options, _ -> true);
  }

  /**
   * The same for a tree that is still being judged.
   *
   * @param consent asked when the new tree is ready beside the old one and only has to take its
   *     place, with what stands there, perhaps twice; not asked when nothing has to be written
   */
  public static WriteOutcome write(
      Bundle bundle, Path dir, WriteOptions options, Predicate<StandingTree> consent) {
    WantedFiles wanted = WantedFiles.of(bundle, options.provenance());
    List<OutputFault> collisions = wanted.collisions();
    if (!collisions.isEmpty()) {
      return new Refused(collisions);
    }
    try {
      Target.Found found = Target.find(dir);
      return found instanceof Target.Usable(Target target)
          ? write(wanted, target, options, consent)
          : Refused.because(((Target.Unusable) found).fault());
    } catch (OwnedFiles.Unreadable e) {
      return Refused.because(Faults.lock(e));
    } catch (IOException e) {
      return Refused.because(IoFaults.of(e, dir, "the tree is as it was"));
    }
  }

  private static WriteOutcome write(
      WantedFiles wanted, Target target, WriteOptions options, Predicate<StandingTree> consent)
      throws IOException, OwnedFiles.Unreadable {
    if (target.exists()) {
      WriteSummary nothing = nothingToDo(wanted, target);
      if (nothing != null) {
        return nothing;
      }
    } else if (target.real().getParent() != null && !Files.isDirectory(target.real().getParent())) {
      Files.createDirectories(target.real().getParent());
    }
    try (RunLock lock = RunLock.acquire(target, options.patience())) {
      return lock == null
          ? Refused.because(Faults.busy(target.named(), options.patience().toSeconds()))
          : new LockedWriter(wanted, target, options, lock).write(consent);
    }
  }

  /**
   * Looked at without the lock, so that the common run writes nothing at all; whatever else is seen
   * here is seen again under it.
   */
  private static WriteSummary nothingToDo(WantedFiles wanted, Target target) throws IOException {
    Path dir = target.real();
    if (new Journal(dir).exists() || Leftovers.maybe(dir, RunLock.isPresent(dir))) {
      return null;
    }
    try {
      Changes changes = Changes.of(wanted, Survey.of(dir, wanted), false);
      boolean nothing = changes.nothing() && changes.faults().isEmpty();
      return nothing ? changes.done(WriteSummary.Commit.NOTHING, new ArrayList<>()) : null;
    } catch (OwnedFiles.Unreadable | IOException _) {
      return null;
    }
  }
}
