package io.datalyptica.output;

/**
 * Why a tree was not written or could not be compared: the path it concerns, the consequence and
 * the remedy. Nothing was written when one of these came back, unless the message says otherwise.
 */
public record OutputFault(Kind kind, String path, String message, String remedy)
    implements Comparable<OutputFault> {

  /** What stands in the way. */
  public enum Kind {
    /** A file of ours was changed by hand. */
    EDITED(false),
    /** Something that is not ours stands where a file of ours has to go. */
    FOREIGN(false),
    /** A symbolic link would lead the writing out of the directory. */
    LINK(false),
    /** Two paths of the tree are one on a file system that ignores case. */
    COLLISION(false),
    /** The list of owned files cannot be understood. */
    LOCK(false),
    /** The directory cannot be one: it, or a parent, is a file or a link. */
    TARGET(true),
    /** No permission, or a read-only file system. */
    DENIED(true),
    NO_SPACE(true),
    /** Another run is writing the same directory. */
    BUSY(true),
    /** Any other trouble of the file system. */
    IO(true);

    private final boolean environment;

    Kind(boolean environment) {
      this.environment = environment;
    }

    /** Whether the machine is at fault (exit code 4) rather than the state of the tree. */
    public boolean environment() {
      return environment;
    }
  }

  @Override
  public int compareTo(OutputFault other) {
    int byPath = path.compareTo(other.path);
    return byPath != 0 ? byPath : kind.compareTo(other.kind);
  }
}
