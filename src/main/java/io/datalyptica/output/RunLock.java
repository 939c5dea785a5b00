package io.datalyptica.output;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Lets one run at a time write a directory. The lock is the operating system's, on a dot file
 * beside the directory, so a killed run cannot leave it locked. Beside it rather than in a
 * temporary directory: two containers or users that share the directory share its parent, but not
 * {@code /tmp}. The file goes away with the run.
 */
final class RunLock implements AutoCloseable {
  static final String INSIDE = ".datalyptica.run";
  private static final long POLL_MILLIS = 15;
  private static final int MAX_SIZE = 1 << 30;

  /**
   * Locks of the operating system are per process: threads of one process must not even open the
   * file of another's lock.
   */
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private final Path file;
  private final FileChannel channel;
  private final boolean beside;
  private final boolean found;

  private RunLock(Path file, FileChannel channel, boolean beside, boolean found) {
    this.file = file;
    this.channel = channel;
    this.beside = beside;
    this.found = found;
  }

  /** Whether the file was there already: a run was killed, or has just ended. */
  boolean found() {
    return found;
  }

  /**
   * Whether the parent of the directory can be written: then the lock stands beside the directory,
   * otherwise inside.
   */
  boolean beside() {
    return beside;
  }

  /** Whether another run is writing the directory, or was killed while it did. */
  static boolean isPresent(Path dir) {
    return dir.getParent() != null
            && Files.exists(SiblingNames.runLock(dir), LinkOption.NOFOLLOW_LINKS)
        || Files.exists(dir.resolve(INSIDE), LinkOption.NOFOLLOW_LINKS);
  }

  /** The lock, or null when another run still has it after {@code patience}. */
  static RunLock acquire(Target target, Duration patience) throws IOException {
    long end = System.nanoTime() + patience.toNanos();
    boolean beside = target.real().getParent() != null;
    while (true) {
      Path file = beside ? SiblingNames.runLock(target.real()) : target.real().resolve(INSIDE);
      try {
        RunLock lock = attempt(file, beside);
        if (lock != null) {
          return lock;
        }
      } catch (IOException e) {
        if (beside && target.exists() && isRefusal(e)) {
          beside = false;
          continue;
        }
        throw e;
      }
      if (System.nanoTime() >= end) {
        return null;
      }
      pause();
    }
  }

  private static boolean isRefusal(IOException e) {
    return e instanceof AccessDeniedException
        || String.valueOf(e.getMessage()).contains("Read-only file system");
  }

  private static RunLock attempt(Path file, boolean beside) throws IOException {
    if (!HELD.add(file)) {
      return null;
    }
    FileChannel channel = null;
    RunLock held = null;
    try {
      boolean found = Files.exists(file, LinkOption.NOFOLLOW_LINKS);
      channel =
          FileChannel.open(
              file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
      FileLock lock = channel.tryLock();
      if (lock != null && isStill(file, channel)) {
        held = new RunLock(file, channel, beside, found);
      }
      return held;
    } catch (AccessDeniedException e) {
      // The user knows the directory, not our file in it.
      throw new AccessDeniedException(file.getParent().toString());
    } finally {
      if (held == null) {
        if (channel != null) {
          channel.close();
        }
        HELD.remove(file);
      }
    }
  }

  /**
   * Whether the file that we locked is the one that has the name: its last holder may have removed
   * it between our opening and locking. Its length is our mark, because reading the file through
   * its name would, by the rules of POSIX, release the lock.
   */
  private static boolean isStill(Path file, FileChannel channel) throws IOException {
    int size = 1 + ThreadLocalRandom.current().nextInt(MAX_SIZE);
    channel.truncate(0);
    channel.write(ByteBuffer.allocate(1), size - 1L);
    BasicFileAttributes named = Survey.attributes(file);
    return named != null && named.size() == size;
  }

  private static void pause() throws IOException {
    try {
      Thread.sleep(POLL_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while waiting for another run", e);
    }
  }

  @Override
  public void close() throws IOException {
    try {
      Files.deleteIfExists(file);
    } finally {
      channel.close();
      HELD.remove(file);
    }
  }
}
