package io.datalyptica.output;

import io.datalyptica.output.OutputFault.Kind;
import java.nio.file.Path;

/** The wording of what stops a run, in one place so that it stays in one tone. */
final class Faults {
  private Faults() {}

  static OutputFault edited(String path) {
    return new OutputFault(
        Kind.EDITED,
        path,
        path + " was changed by hand since it was rendered; rendering would lose that change",
        "put the change into the profile, or render with --overwrite-edited to lose it");
  }

  static OutputFault foreign(String path) {
    return new OutputFault(
        Kind.FOREIGN,
        path,
        path
            + " has to be written, but something that datalyptica did not write stands there; it is"
            + " never overwritten",
        "move it away, or restore " + OwnedFiles.NAME + " if it went lost, then render again");
  }

  static OutputFault linked(String path) {
    return new OutputFault(
        Kind.LINK,
        path,
        path
            + " is, or lies behind, a symbolic link; writing it would change files outside of the"
            + " tree",
        "replace the link by a plain directory or file, or remove it, then render again");
  }

  static OutputFault lock(OwnedFiles.Unreadable trouble) {
    return new OutputFault(
        Kind.LOCK,
        OwnedFiles.NAME,
        OwnedFiles.NAME + " cannot be used: " + trouble.getMessage(),
        trouble.remedy());
  }

  static OutputFault restless(Path dir) {
    return new OutputFault(
        Kind.BUSY,
        dir.toString(),
        dir + " kept changing while it was read; nothing was written",
        "stop what is changing it, then try again");
  }

  static OutputFault busy(Path dir, long seconds) {
    return new OutputFault(
        Kind.BUSY,
        dir.toString(),
        "another run is writing " + dir + "; nothing was written after waiting " + seconds + " s",
        "wait for the other run to end, then render again");
  }
}
