package io.datalyptica.plan.contract;

import io.datalyptica.plan.Answer;
import io.datalyptica.plan.Peer;
import io.datalyptica.plan.S3Credentials;
import io.datalyptica.plan.S3Store;
import io.datalyptica.plan.SecretNeed;
import java.util.List;
import java.util.Optional;

/**
 * How a component reaches one bucket: all that it needs to know of the store, and nothing of who
 * provides it.
 *
 * @param user the S3 user, where the platform's own store makes it; "" when somebody else did
 * @param prefix the path below which the component keeps its objects, without slashes at its ends
 * @param conf the component reads the pair from a file of pgBackRest
 * @param room empty: the profile does not know
 */
public record S3Access(
    S3Store store,
    String bucket,
    String prefix,
    S3Credentials credentials,
    String user,
    boolean conf,
    Optional<Room> room)
    implements Answer {
  /**
   * How much fits into the bucket.
   *
   * @param pointer of the field that says so
   * @param of what is full then, such as {@code the quota of bucket backups}
   */
  public record Room(long bytes, String pointer, String of) {}

  /**
   * A wish for a bucket.
   *
   * @param bucket the one that the profile names; empty: a bucket of its own
   * @param ownBucket what a bucket of its own is called
   * @param user what the user is called who may do no more than {@code mode}, unless the profile
   *     has another one of that name
   * @param prefix the path that the access is confined to, without slashes at its ends; "" for all
   *     of the bucket
   * @param holds what is kept there
   */
  public record Wish(
      Optional<String> bucket,
      String ownBucket,
      String user,
      String prefix,
      Mode mode,
      Holds holds) {
    /** The backups that are kept there; null when it is something else. */
    public Holds.Backups backups() {
      return holds instanceof Holds.Backups backups ? backups : null;
    }

    /** The bucket that is meant. */
    public String bucketName() {
      return bucket.isPresent() ? bucket.get() : ownBucket;
    }
  }

  /** What the user may do. */
  public enum Mode {
    READ,
    WRITE,
    READ_WRITE,
    /** Reads, writes and deletes below the prefix, and lists no more than that. */
    BACKUP,
    /** The same with a tool that asks for the bucket itself and uploads in parts (barman). */
    BACKUP_IN_PARTS
  }

  /** What is kept in the bucket, as far as it must not be taken away. */
  public sealed interface Holds {
    /** What can be made again. */
    record Anything() implements Holds {}

    /** Files that metadata elsewhere refers to: nothing may expire by age. */
    record Tables() implements Holds {}

    /**
     * Backups.
     *
     * @param of whose, such as {@code PostgreSQL}
     * @param tool what makes and removes them
     * @param retentionDays how long they are promised to be there
     * @param pauseDays how much longer a file can be needed: the longest pause between two backups
     *     that stand alone, and their own time
     * @param conf the tool reads the pair of keys from a file of pgBackRest
     */
    record Backups(String of, String tool, long retentionDays, long pauseDays, boolean conf)
        implements Holds {
      /** The age up to which a file must not be taken away. */
      public long neededDays() {
        return retentionDays + pauseDays;
      }
    }
  }

  /** The same way into another bucket of the store, of whose room nothing is known. */
  public S3Access in(String other) {
    return new S3Access(store, other, prefix, credentials, user, conf, Optional.empty());
  }

  @Override
  public List<Peer> peers() {
    return List.of(store.peer());
  }

  @Override
  public List<SecretNeed> secrets(String usedBy) {
    return conf ? credentials.confNeed(usedBy) : credentials.pairNeed(usedBy);
  }
}
