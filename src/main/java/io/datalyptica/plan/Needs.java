package io.datalyptica.plan;

import io.datalyptica.plan.contract.RedisAccess;
import io.datalyptica.plan.contract.S3Access;
import io.datalyptica.plan.contract.SqlDatabase;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What the components of one platform ask of each other, kind by kind, in the order of asking.
 *
 * <p>Nothing that lives on a disk or in a client's configuration may follow from that order: a name
 * or a number that somebody relies on comes from the profile. And an answer follows from the
 * provider's own section and the wishes, never from the answers to its own wishes; so there is no
 * order of planning, and no cycle.
 */
public final class Needs {
  private final List<Need<SqlDatabase.Wish, SqlDatabase>> databases = new ArrayList<>();
  private final List<Need<S3Access.Wish, S3Access>> buckets = new ArrayList<>();
  private final List<Need<RedisAccess.Wish, RedisAccess>> redis = new ArrayList<>();
  private final List<Need<?, ?>> all = new ArrayList<>();

  /** Asks for a database with a role of its own. */
  public Need<SqlDatabase.Wish, SqlDatabase> database(Consumer by, SqlDatabase.Wish wish) {
    return add(databases, new Need<>(by, wish, "a database", "postgresql", true));
  }

  /** Asks for a bucket with a user of its own; whoever backs up there serves on without it. */
  public Need<S3Access.Wish, S3Access> bucket(Consumer by, S3Access.Wish wish) {
    return add(buckets, new Need<>(by, wish, "a bucket", "objectStore", wish.backups() == null));
  }

  /** Asks for a numbered database of a Redis group of some role. */
  public Need<RedisAccess.Wish, RedisAccess> redis(Consumer by, RedisAccess.Wish wish) {
    return add(redis, new Need<>(by, wish, "a Redis group", "redis", true));
  }

  private <N extends Need<?, ?>> N add(List<N> kind, N need) {
    kind.add(need);
    all.add(need);
    return need;
  }

  public List<Need<SqlDatabase.Wish, SqlDatabase>> databases() {
    return Collections.unmodifiableList(databases);
  }

  public List<Need<S3Access.Wish, S3Access>> buckets() {
    return Collections.unmodifiableList(buckets);
  }

  public List<Need<RedisAccess.Wish, RedisAccess>> redis() {
    return Collections.unmodifiableList(redis);
  }

  /** Every need, for pages, policies, lists and the order of starting. */
  public List<Need<?, ?>> all() {
    return Collections.unmodifiableList(all);
  }
}
