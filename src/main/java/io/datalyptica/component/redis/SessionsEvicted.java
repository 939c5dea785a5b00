package io.datalyptica.component.redis;

import io.datalyptica.component.redis.RedisSpec.Role;
import io.datalyptica.diagnostic.Fix;
import io.datalyptica.diagnostic.Severity;
import io.datalyptica.plan.Plan;
import io.datalyptica.rule.PlanRule;
import io.datalyptica.rule.Report;
import io.datalyptica.rule.RuleDoc;

/** Sessions under a policy that takes any key. */
public final class SessionsEvicted implements PlanRule {
  @Override
  public RuleDoc doc() {
    return RuleDoc.of(
        "REDIS-017",
        Severity.WARNING,
        "a session store that may evict keys without a time to live",
        """
        Sessions have a time to live, and `volatile-lru` lets the one that nobody used for longest go first.
        `allkeys-*` also takes what was written without one, and that is what was meant to stay: settings, tokens,
        locks. With `allkeys-random` or `volatile-random` an active user is logged out as easily as an idle one; that
        second case is left to the profile's judgement.
        """,
        "Leave `eviction` out (`volatile-lru`), or set `noeviction` to refuse new sessions"
            + " instead.",
        "redis.conf: maxmemory-policy");
  }

  @Override
  public void judge(Plan plan, Report report) {
    for (RedisPlan group : plan.redis()) {
      if (group.role() == Role.SESSION && group.evictsAnything()) {
        report.found(
            group.pointer() + "/eviction",
            "at "
                + RedisLines.data(group)
                + " "
                + group.names().name()
                + " throws away keys that have no time to live ("
                + group.eviction().word()
                + ")",
            "set eviction: volatile-lru",
            new Fix(group.pointer() + "/eviction", "volatile-lru"));
      }
    }
  }
}
