package io.datalyptica.output;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** Why a directory cannot be replaced by another one, although its files can be. */
final class SwapObstacle {
  private static final Path MOUNTS = Path.of("/proc/self/mountinfo");

  private SwapObstacle() {}

  /**
   * In words, to be followed by "so the files were replaced one by one"; null when nothing is in
   * the way.
   */
  static String of(Target target, RunLock lock) throws IOException {
    Path dir = target.real();
    if (!lock.beside()) {
      return "the directory that holds " + target.named() + " cannot be written";
    }
    if (!target.exists()) {
      return null;
    }
    if (Path.of("").toRealPath().startsWith(dir)) {
      return target.named() + " is or holds the working directory";
    }
    if (Files.exists(dir.resolve(".git"), LinkOption.NOFOLLOW_LINKS)) {
      return target.named() + " is a git working tree";
    }
    if (!dir.getFileSystem().supportedFileAttributeViews().contains("unix")) {
      return "this operating system cannot swap directories";
    }
    if (!UnixAttributes.sameDevice(dir, dir.getParent()) || holdsMount(dir)) {
      return target.named() + " is or holds a mount point";
    }
    return null;
  }

  /**
   * A bind mount of the same file system shows in this list only; elsewhere than on Linux there is
   * none.
   */
  private static boolean holdsMount(Path dir) throws IOException {
    if (!Files.exists(MOUNTS)) {
      return false;
    }
    String name = dir.toString().replace("\\", "\\134").replace(" ", "\\040");
    name = name.replace("\t", "\\011").replace("\n", "\\012");
    String mounts = Files.readString(MOUNTS, StandardCharsets.ISO_8859_1);
    String raw = new String(name.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    return mounts.contains(" " + raw + " ") || mounts.contains(" " + raw + "/");
  }
}
