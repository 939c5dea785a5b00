package io.datalyptica.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;

/** What a directory has to keep when another one takes its place: permission bits (with set-group-id and sticky), owner and group. */
record UnixAttributes(int mode, int uid, int gid) {
  private static final int PERMISSIONS = 07777;

  static UnixAttributes of(Path path) throws IOException {
    Map<String, Object> at = Files.readAttributes(path, "unix:mode,uid,gid", LinkOption.NOFOLLOW_LINKS);
    return new UnixAttributes((Integer) at.get("mode") & PERMISSIONS, (Integer) at.get("uid"), (Integer) at.get("gid"));
  }

  static boolean sameDevice(Path one, Path other) throws IOException {
    return Files.getAttribute(one, "unix:dev").equals(Files.getAttribute(other, "unix:dev"));
  }

  /** Gives {@code path} these attributes; fails when this user may not. Owner first: changing it clears permission bits. */
  void copyTo(Path path) throws IOException {
    UnixAttributes now = of(path);
    if (now.uid != uid) {
      Files.setAttribute(path, "unix:uid", uid, LinkOption.NOFOLLOW_LINKS);
    }
    if (now.gid != gid) {
      Files.setAttribute(path, "unix:gid", gid, LinkOption.NOFOLLOW_LINKS);
    }
    if (!of(path).equals(this)) {
      Files.setAttribute(path, "unix:mode", mode);
    }
  }
}
