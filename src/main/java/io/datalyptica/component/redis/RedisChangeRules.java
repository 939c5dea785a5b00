package io.datalyptica.component.redis;

import io.datalyptica.change.ChangeReport;
import io.datalyptica.change.Effect;
import io.datalyptica.change.PageSection;
import io.datalyptica.change.Recorded;
import io.datalyptica.component.redis.RedisSpec.Eviction;
import io.datalyptica.component.redis.RedisSpec.Persistence;
import io.datalyptica.plan.Amounts;

/** What a change does to a group that runs. */
final class RedisChangeRules {
  private static final String WORK = "Planned work";

  private final Recorded.Part before;
  private final Recorded.Part after;
  private final RedisPlan group;
  private final ChangeReport report;
  private final String set;

  private RedisChangeRules(
      Recorded.Part before, Recorded.Part after, RedisPlan group, ChangeReport report) {
    this.before = before;
    this.after = after;
    this.group = group;
    this.report = report;
    this.set = "StatefulSet/" + group.names().statefulSet();
  }

  static void judge(
      Recorded.Part before, Recorded.Part after, RedisPlan group, ChangeReport report) {
    RedisChangeRules rules = new RedisChangeRules(before, after, group, report);
    rules.otherAddresses();
    rules.otherTls();
    rules.evicts();
    rules.forgets();
    rules.otherNumber();
    rules.otherStorage();
    rules.fewerNodes();
    rules.withoutSentinel();
  }

  private boolean changes(String key) {
    return before.differs(after, key);
  }

  private String name() {
    return group.names().name();
  }

  private PageSection section(String chapter, String paragraph) {
    return PageSection.of("docs/redis.md", "Group `" + name() + "`", chapter, paragraph);
  }

  /** CHG-301 */
  private void otherAddresses() {
    if (!changes(RedisRecord.ADDRESSING) || before.number(RedisRecord.SENTINEL) <= 0) {
      return;
    }
    report.found(
        "CHG-301",
        Effect.BY_HAND,
        set,
        "/addressing",
        "the nodes of "
            + name()
            + " announce another kind of address ("
            + before.text(RedisRecord.ADDRESSING)
            + " -> "
            + after.text(RedisRecord.ADDRESSING)
            + "): Sentinel never mixes the two, so no failover succeeds until the last pod is"
            + " replaced",
        "replace all pods together right after the sync; nothing is written for about 10 s",
        section("What to do when", "Another kind of address"));
  }

  /** CHG-302 */
  private void otherTls() {
    if (!changes(RedisRecord.TLS)) {
      return;
    }
    boolean on = group.tls();
    report.found(
        "CHG-302",
        Effect.BY_HAND,
        set,
        "/tls",
        "TLS of "
            + name()
            + (on ? " goes on" : " goes off")
            + ": no client with the old settings is answered any more, and nodes with and without"
            + " it do not reach each other while the pods are replaced one by one",
        "let the clients follow at once, and replace all pods together right after the sync",
        section(WORK, "TLS on or off"));
  }

  /** CHG-303 */
  private void evicts() {
    if (!changes(RedisRecord.EVICTION)
        || !before.text(RedisRecord.EVICTION).equals(Eviction.NOEVICTION.word())) {
      return;
    }
    report.found(
        "CHG-303",
        Effect.DATA_LOSS,
        set,
        "/eviction",
        name()
            + " throws keys away from now on when its memory is full ("
            + before.text(RedisRecord.EVICTION)
            + " -> "
            + after.text(RedisRecord.EVICTION)
            + "): until now it refused writes and lost nothing",
        "leave eviction: noeviction for what is no cache; make a group of its own for the cache");
  }

  /** CHG-304 */
  private void forgets() {
    if (!changes(RedisRecord.PERSISTENCE) || group.persistence() != Persistence.NONE) {
      return;
    }
    report.found(
        "CHG-304",
        Effect.DATA_LOSS,
        set,
        "/persistence",
        name()
            + " writes nothing to its volume from now on ("
            + before.text(RedisRecord.PERSISTENCE)
            + " -> none): when all its pods are down at the same time, everything in it is gone",
        "leave persistence: " + before.text(RedisRecord.PERSISTENCE));
  }

  /** CHG-305 */
  private void otherNumber() {
    for (String database : before.names(RedisRecord.DATABASE)) {
      String key = RedisRecord.DATABASE + "/" + database;
      long was = before.number(key);
      long is = after.number(key);
      if (was < 0) {
        continue;
      }
      if (is >= 0 && was != is) {
        report.found(
            "CHG-305",
            Effect.DATA_LOSS,
            "Database/" + name() + "-" + database,
            "/databases",
            database
                + " gets number "
                + is
                + " of "
                + name()
                + " instead of "
                + was
                + ": it finds no key of its own there, and "
                + other(is, database),
            "leave the order of databases as it is: a number is the place in the list; add at its"
                + " end");
      } else if (is < 0) {
        report.found(
            "CHG-306",
            Effect.UPDATE,
            "Database/" + name() + "-" + database,
            "/databases",
            database
                + " leaves the list of "
                + name()
                + ": its keys in number "
                + was
                + " stay, in memory and on the volume, and whoever gets that number next sees them",
            "when nobody uses them any more, remove them by FLUSHDB in number " + was);
      }
    }
  }

  private String other(long number, String database) {
    for (String one : before.names(RedisRecord.DATABASE)) {
      if (!one.equals(database) && before.number(RedisRecord.DATABASE + "/" + one) == number) {
        return "those of " + one + " instead";
      }
    }
    return "its old ones stay where nobody looks";
  }

  /** CHG-307 */
  private void otherStorage() {
    long was = before.number(RedisRecord.STORAGE);
    long is = after.number(RedisRecord.STORAGE);
    if (was < 0 || was == is) {
      return;
    }
    String sizes = Amounts.bytes(was) + " -> " + Amounts.bytes(is);
    if (is < was) {
      report.found(
          "CHG-307",
          Effect.RECREATE,
          set,
          "/storage",
          "the volumes of "
              + name()
              + " would shrink ("
              + sizes
              + "): none does, and the API server refuses the StatefulSet",
          "write storage: " + Amounts.quantity(was) + ", which is what runs");
      return;
    }
    report.found(
        "CHG-307",
        Effect.RECREATE,
        set,
        "/storage",
        "the volumes of "
            + name()
            + " grow ("
            + sizes
            + "; without storage in the profile they follow the memory limit): the claim template"
            + " of a StatefulSet never changes, so the sync stands still there",
        "write storage: "
            + Amounts.quantity(was)
            + " to leave the volumes alone; or grow the claims first and have the StatefulSet made"
            + " anew around its running pods",
        section(WORK, "The volumes must grow"));
  }

  /** CHG-308 */
  private void fewerNodes() {
    long was = before.number(RedisRecord.REPLICAS);
    long is = after.number(RedisRecord.REPLICAS);
    if (was < 0 || is >= was - 1) {
      return;
    }
    report.found(
        "CHG-308",
        Effect.BY_HAND,
        set,
        "/replicas",
        name()
            + " loses "
            + (was - is)
            + " nodes at once ("
            + was
            + " -> "
            + is
            + "): those that go count as voters until the Sentinels that stay have restarted, and "
            + is
            + " of "
            + was
            + (is >= was / 2 + 1 ? " just elect" : " never elect")
            + " a new master meanwhile",
        "set replicas: " + (was - 1) + " first, sync, wait for the rollout, and go on from there");
  }

  /** CHG-309 */
  private void withoutSentinel() {
    if (before.number(RedisRecord.SENTINEL) <= 0 || after.number(RedisRecord.SENTINEL) > 0) {
      return;
    }
    report.found(
        "CHG-309",
        Effect.DATA_LOSS,
        set,
        "/replicas",
        "Sentinel of "
            + name()
            + " goes: clients that ask it for the master find nobody, and the node that stays,"
            + " "
            + group.names().statefulSet()
            + "-0, may be a replica that is behind",
        "leave sentinel as it is; for one Redis without it make a group of another name, and let"
            + " the clients change over");
  }
}
